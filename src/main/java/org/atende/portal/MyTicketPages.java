package org.atende.portal;

import java.time.Clock;
import java.util.List;
import org.atende.attachment.NewFile;
import org.atende.identity.company.Companies;
import org.atende.identity.customer.Rate;
import org.atende.identity.customer.RateLimits;
import org.atende.identity.customer.SignedInCustomer;
import org.atende.ticket.Actor;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NotAllowed;
import org.atende.ticket.Sharing;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.TicketSettings;
import org.atende.ticket.Tickets;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A customer's tickets: how they stand, what was said, and what the customer can do. */
@Controller
@RequestMapping("/my/tickets")
class MyTicketPages {

    private static final Rate ANSWERS = Rate.perHour(60);
    private static final int LONGEST = 50_000;

    private final Tickets tickets;
    private final MyTickets mine;
    private final Turns turns;
    private final Uploads uploads;
    private final RateLimits limits;
    private final PortalSettings limitsOfFiles;
    private final Companies companies;
    private final Sharing sharing;
    private final TicketSettings settings;
    private final Clock clock;

    MyTicketPages(
            Tickets tickets,
            MyTickets mine,
            Turns turns,
            Uploads uploads,
            RateLimits limits,
            PortalSettings limitsOfFiles,
            Companies companies,
            Sharing sharing,
            TicketSettings settings,
            Clock clock) {
        this.tickets = tickets;
        this.mine = mine;
        this.turns = turns;
        this.uploads = uploads;
        this.limits = limits;
        this.limitsOfFiles = limitsOfFiles;
        this.companies = companies;
        this.sharing = sharing;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(required = false) String before, SignedInCustomer customer, Model page) {
        page.addAttribute("part", mine.of(customer.customer(), before));
        page.addAttribute("company", companies.of(customer.customer().email()).orElse(null));
        page.addAttribute("zone", settings.zone());
        return "portal/my-tickets";
    }

    @GetMapping("/{number}")
    String show(
            @PathVariable TicketNumber number,
            @RequestParam(required = false) String told,
            @RequestParam(required = false) String noColleague,
            SignedInCustomer customer,
            Model page) {
        page.addAttribute("told", told);
        page.addAttribute("noColleague", noColleague != null);
        Ticket ticket = tickets.read(number, Actor.of(customer.customer()));
        return ticket.mergedInto() == null || isOnlyShared(ticket, customer)
                ? shown(number, customer, page)
                : "redirect:/my/tickets/%s".formatted(ticket.mergedInto());
    }

    /** What has changed since the page was shown; nothing to say, and nothing moves under the reader's eyes. */
    @GetMapping("/{number}/live")
    Object live(@PathVariable TicketNumber number, @RequestParam long seen, SignedInCustomer customer, Model page) {
        Ticket ticket = tickets.read(number, Actor.of(customer.customer()));
        if (ticket.updatedAt().toEpochMilli() == seen) {
            return ResponseEntity.noContent().build();
        }
        shown(number, customer, page);
        return "portal/my-ticket :: live";
    }

    @PostMapping("/{number}/answers")
    String answer(
            @PathVariable TicketNumber number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) List<MultipartFile> files,
            SignedInCustomer customer,
            Model page) {
        Actor by = Actor.of(customer.customer());
        tickets.read(number, by);
        try {
            NewMessage said = new NewMessage(checked(text), null, null, read(files, customer), null);
            Ticket answered = tickets.customerWrote(number, said, by, true).ticket();
            if (isOnlyShared(answered, customer)) {
                return "redirect:/my/tickets/%s?told=answered".formatted(number);
            }
            boolean followUp = !answered.number().equals(number);
            return "redirect:/my/tickets/%s?told=%s".formatted(answered.number(), followUp ? "followUp" : "answered");
        } catch (Refused e) {
            page.addAttribute("text", text);
            page.addAttribute("problem", e);
            return shown(number, customer, page);
        }
    }

    @PostMapping("/{number}/close")
    String close(@PathVariable TicketNumber number, SignedInCustomer customer) {
        try {
            tickets.customerCloses(number, Actor.of(customer.customer()));
        } catch (NotAllowed alreadyClosed) {
            return "redirect:/my/tickets/" + number;
        }
        return "redirect:/my/tickets/" + number + "?told=closed";
    }

    private String shown(TicketNumber number, SignedInCustomer customer, Model page) {
        Ticket ticket = tickets.read(number, Actor.of(customer.customer()));
        page.addAttribute("ticket", ticket);
        page.addAttribute("turns", turns.of(ticket, Actor.of(customer.customer())));
        boolean colleagues = isOnlyShared(ticket, customer);
        page.addAttribute("colleagues", colleagues);
        page.addAttribute("company", companies.of(customer.customer().email()).orElse(null));
        page.addAttribute("shares", colleagues ? null : sharing.of(ticket));
        page.addAttribute("path", TicketPath.of(ticket.status(), tickets.history(ticket)));
        page.addAttribute("links", ownLinks(ticket, customer));
        page.addAttribute("open", ticket.status().isOpen());
        page.addAttribute(
                "reopenable", !ticket.status().isOpen() && clock.instant().isBefore(ticket.reopenUntil()));
        page.addAttribute("limits", limitsOfFiles);
        page.addAttribute("zone", settings.zone());
        return "portal/my-ticket";
    }

    /** A colleague's, who lets this customer see it. */
    private static boolean isOnlyShared(Ticket ticket, SignedInCustomer customer) {
        return !ticket.requester().equals(customer.customer().id());
    }

    /** Agents link tickets of several customers. */
    private List<TicketNumber> ownLinks(Ticket ticket, SignedInCustomer customer) {
        return tickets.links(ticket).stream()
                .map(Tickets.LinkedTicket::number)
                .filter(other -> tickets.get(other)
                        .requester()
                        .equals(customer.customer().id()))
                .toList();
    }

    private String checked(String text) {
        if (text.isBlank()) {
            throw new Refused("portal.answer.missing");
        }
        if (text.length() > LONGEST) {
            throw new Refused("portal.new.text.long");
        }
        return text.strip();
    }

    private List<NewFile> read(List<MultipartFile> files, SignedInCustomer customer) {
        if (!limits.allow("answer", customer.customer().id().toString(), ANSWERS)) {
            throw new Refused("portal.answer.tooMany");
        }
        return uploads.read(files);
    }
}
