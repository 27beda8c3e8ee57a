package org.atende.portal;

import org.atende.ticket.NotAllowed;
import org.atende.ticket.Rating;
import org.atende.ticket.Ratings;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The question in the mail about a closed ticket. Opening its link says nothing yet, because scanners open links too. */
@Controller
@RequestMapping("/rate/{number}/{code}")
class RatingPages {

    private final Ratings ratings;

    RatingPages(Ratings ratings) {
        this.ratings = ratings;
    }

    @GetMapping
    String ask(
            @PathVariable TicketNumber number,
            @PathVariable String code,
            @RequestParam(required = false) Rating.Answer answer,
            Model page) {
        page.addAttribute("ticket", asked(number, code));
        page.addAttribute("code", code);
        page.addAttribute("answer", answer);
        return "portal/rate";
    }

    @PostMapping
    String rate(
            @PathVariable TicketNumber number,
            @PathVariable String code,
            @RequestParam Rating.Answer answer,
            @RequestParam(defaultValue = "") String comment,
            Model page) {
        Ticket ticket = asked(number, code);
        try {
            ratings.rate(ticket, answer, comment);
        } catch (NotAllowed openAgain) {
            throw new Refused("portal.rate.open");
        }
        return "redirect:/rate/thanks";
    }

    private Ticket asked(TicketNumber number, String code) {
        return ratings.asked(number, code).orElseThrow(NotThere::new);
    }
}
