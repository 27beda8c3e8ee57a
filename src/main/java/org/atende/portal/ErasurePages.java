package org.atende.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.atende.identity.customer.Rate;
import org.atende.identity.customer.RateLimits;
import org.atende.identity.customer.SignedInCustomer;
import org.atende.identity.erasure.Erasures;
import org.atende.ticket.TicketSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A customer asks the desk to forget them, and may think better of it until somebody has decided. */
@Controller
@RequestMapping("/my/erasure")
class ErasurePages {

    private static final Rate WISHES = Rate.perHour(5);

    private final Erasures erasures;
    private final RateLimits limits;
    private final TicketSettings settings;

    ErasurePages(Erasures erasures, RateLimits limits, TicketSettings settings) {
        this.erasures = erasures;
        this.limits = limits;
        this.settings = settings;
    }

    @GetMapping
    String show(SignedInCustomer customer, Model page) {
        page.addAttribute("asked", erasures.asked(customer.customer().id()).orElse(null));
        page.addAttribute("found", erasures.found(customer.customer()));
        page.addAttribute("zone", settings.zone());
        return "portal/erasure";
    }

    @PostMapping
    String ask(SignedInCustomer customer, HttpServletRequest request) {
        if (!limits.allow("erasure", customer.customer().id().toString(), WISHES)) {
            throw new Refused("portal.erasure.tooMany");
        }
        erasures.ask(customer.customer(), request.getRemoteAddr());
        return "redirect:/my/erasure";
    }

    @PostMapping("/withdraw")
    String withdraw(SignedInCustomer customer, HttpServletRequest request) {
        erasures.withdraw(customer.customer(), request.getRemoteAddr());
        return "redirect:/my/account";
    }
}
