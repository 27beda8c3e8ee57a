package org.atende.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.identity.customer.Audit;
import org.atende.identity.customer.SignIn;
import org.atende.identity.customer.SignIns;
import org.atende.identity.customer.SignedInCustomer;
import org.atende.identity.customer.SupportPins;
import org.atende.ticket.TicketSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What concerns the customer and no ticket. */
@Controller
@RequestMapping("/my/account")
class AccountPages {

    private static final int SHOWN = 20;

    private final Customers customers;
    private final SignIns signIns;
    private final SupportPins pins;
    private final Audit audit;
    private final TicketSettings settings;

    AccountPages(Customers customers, SignIns signIns, SupportPins pins, Audit audit, TicketSettings settings) {
        this.customers = customers;
        this.signIns = signIns;
        this.pins = pins;
        this.audit = audit;
        this.settings = settings;
    }

    @GetMapping
    String show(@RequestParam(required = false) String told, SignedInCustomer customer, Model page) {
        page.addAttribute("told", told);
        page.addAttribute(
                "signIns",
                signIns.of(customer.customer().id()).stream()
                        .map(AccountPages::shown)
                        .toList());
        page.addAttribute(
                "deeds",
                audit.of(customer.customer().id()).stream().limit(SHOWN).toList());
        page.addAttribute("languages", Language.values());
        page.addAttribute("zone", settings.zone());
        return "portal/account";
    }

    @PostMapping
    String save(
            @RequestParam(defaultValue = "") String name, @RequestParam Language language, SignedInCustomer customer) {
        customers.introduce(customer.customer().id(), name, language);
        return "redirect:/my/account?told=saved";
    }

    /** The PIN is on the page that answers, and nowhere else: not in an address, and not when the page is shown again. */
    @PostMapping("/pin")
    String pin(SignedInCustomer customer, HttpServletRequest request, Model page) {
        SupportPins.MadePin made = pins.make(customer.customer(), request.getRemoteAddr())
                .orElseThrow(() -> new Refused("portal.pin.tooMany"));
        page.addAttribute("pin", made);
        return show(null, customer, page);
    }

    /** With the browser under the name that people call it. */
    private static SignIn shown(SignIn one) {
        return new SignIn(
                one.id(),
                one.customer(),
                one.how(),
                one.address(),
                BrowserName.of(one.browser()),
                one.createdAt(),
                one.lastSeenAt());
    }
}
