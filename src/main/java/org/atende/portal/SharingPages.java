package org.atende.portal;

import java.util.List;
import java.util.UUID;
import org.atende.identity.company.Companies;
import org.atende.identity.customer.Rate;
import org.atende.identity.customer.RateLimits;
import org.atende.identity.customer.SignedInCustomer;
import org.atende.ticket.InvalidRequest;
import org.atende.ticket.NotAllowed;
import org.atende.ticket.Sharing;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.TicketSettings;
import org.atende.ticket.Tickets;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer says who of their company sees a ticket of theirs, and sees what colleagues show them. */
@Controller
@RequestMapping("/my")
class SharingPages {

    private static final int SHOWN = 100;
    private static final Rate SHARES = Rate.perHour(60);

    private final Sharing sharing;
    private final Companies companies;
    private final Tickets tickets;
    private final RateLimits limits;
    private final TicketSettings settings;

    SharingPages(Sharing sharing, Companies companies, Tickets tickets, RateLimits limits, TicketSettings settings) {
        this.sharing = sharing;
        this.companies = companies;
        this.tickets = tickets;
        this.limits = limits;
        this.settings = settings;
    }

    @GetMapping("/company")
    String company(SignedInCustomer customer, Model page) {
        page.addAttribute("company", companies.of(customer.customer().email()).orElseThrow(NotThere::new));
        List<UUID> shared = sharing.sharedWith(customer.customer(), SHOWN);
        page.addAttribute(
                "tickets",
                tickets.all(shared).stream()
                        .sorted((one, other) -> other.createdAt().compareTo(one.createdAt()))
                        .toList());
        page.addAttribute("zone", settings.zone());
        return "portal/company";
    }

    @PostMapping("/tickets/{number}/company")
    String withCompany(
            @PathVariable TicketNumber number,
            @RequestParam(defaultValue = "false") boolean shared,
            SignedInCustomer customer) {
        try {
            sharing.withCompany(number, shared, customer.customer());
        } catch (NotAllowed noCompany) {
            throw new NotThere();
        }
        return back(number);
    }

    @PostMapping("/tickets/{number}/colleagues")
    String with(
            @PathVariable TicketNumber number,
            @RequestParam(defaultValue = "") String email,
            SignedInCustomer customer) {
        if (!limits.allow("share", customer.customer().id().toString(), SHARES)) {
            throw new Refused("portal.answer.tooMany");
        }
        try {
            sharing.with(number, email, customer.customer());
        } catch (NotAllowed noCompany) {
            throw new NotThere();
        } catch (InvalidRequest noColleague) {
            return "redirect:/my/tickets/%s?noColleague#sharing".formatted(number);
        }
        return back(number);
    }

    @PostMapping("/tickets/{number}/colleagues/{id}/end")
    String without(@PathVariable TicketNumber number, @PathVariable UUID id, SignedInCustomer customer) {
        sharing.without(number, id, customer.customer());
        return back(number);
    }

    private static String back(TicketNumber number) {
        return "redirect:/my/tickets/%s#sharing".formatted(number);
    }
}
