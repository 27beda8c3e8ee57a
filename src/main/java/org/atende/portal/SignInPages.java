package org.atende.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.identity.customer.CustomerCookie;
import org.atende.identity.customer.CustomerSettings;
import org.atende.identity.customer.OidcSettings;
import org.atende.identity.customer.SignInLink;
import org.atende.identity.customer.SignInLinks;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by a link in a mail. Looking at the link changes nothing, since scanners look too; its button uses it up. */
@Controller
@RequestMapping("/sign-in")
class SignInPages {

    private final LinkRequests requests;
    private final SignInLinks links;
    private final Confirmations confirmations;
    private final Customers customers;
    private final CustomerCookie cookie;
    private final OidcSettings oidc;
    private final CustomerSettings settings;

    SignInPages(
            LinkRequests requests,
            SignInLinks links,
            Confirmations confirmations,
            Customers customers,
            CustomerCookie cookie,
            OidcSettings oidc,
            CustomerSettings settings) {
        this.requests = requests;
        this.links = links;
        this.confirmations = confirmations;
        this.customers = customers;
        this.cookie = cookie;
        this.oidc = oidc;
        this.settings = settings;
    }

    @ModelAttribute("oidc")
    OidcSettings oidc() {
        return oidc;
    }

    @GetMapping
    String ask(
            @RequestParam(required = false) String to,
            @RequestParam(name = "oidc", required = false) String news,
            Model page) {
        page.addAttribute("problem", Set.of("failed", "unverified").contains(String.valueOf(news)) ? news : null);
        page.addAttribute("signedOut", "out".equals(news));
        page.addAttribute("wanted", new Wanted("", to));
        return "portal/sign-in";
    }

    @PostMapping
    String send(
            @Valid @ModelAttribute("wanted") Wanted wanted,
            BindingResult problems,
            HttpServletRequest request,
            Locale locale) {
        if (problems.hasErrors()) {
            return "portal/sign-in";
        }
        requests.requireRoom(request.getRemoteAddr());
        requests.send(wanted.email(), language(wanted.email(), locale), wanted.to(), null);
        return "redirect:/sign-in/sent";
    }

    @GetMapping("/sent")
    String sent(Model page) {
        page.addAttribute("minutes", settings.linkLifetime().toMinutes());
        return "portal/link-sent";
    }

    @GetMapping("/{link}")
    String look(@PathVariable String link, Model page, HttpServletResponse response) {
        Optional<SignInLink> open = links.open(link);
        if (open.isEmpty()) {
            return expired(link, page, response);
        }
        page.addAttribute("link", link);
        page.addAttribute("email", open.get().email());
        page.addAttribute("opensTicket", open.get().draft() != null);
        page.addAttribute("handOver", open.get().how() == SignInLink.How.CUSTOMER_AREA);
        return "portal/link";
    }

    @PostMapping("/{link}")
    String use(
            @PathVariable String link,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) String browser,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Optional<Confirmations.Confirmed> confirmed = confirmations.confirm(link, request.getRemoteAddr(), browser);
        if (confirmed.isEmpty()) {
            return expired(link, page, response);
        }
        cookie.give(response, confirmed.get().cookie());
        return "redirect:" + confirmed.get().target();
    }

    /** To the same address, which whoever holds the old link needn't know. */
    @PostMapping("/{link}/again")
    String again(@PathVariable String link, HttpServletRequest request) {
        requests.requireRoom(request.getRemoteAddr());
        links.read(link)
                .filter(old -> old.how() == SignInLink.How.LINK)
                .ifPresent(old -> requests.send(old.email(), old.language(), old.target(), old.draft()));
        return "redirect:/sign-in/sent";
    }

    private static String expired(String link, Model page, HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        page.addAttribute("link", link);
        return "portal/link-expired";
    }

    private Language language(String email, Locale locale) {
        return customers.find(email).map(known -> known.language()).orElseGet(() -> Language.of(locale.getLanguage()));
    }

    /** @param to where the customer wanted to go */
    record Wanted(
            @NotBlank(message = "{portal.email.missing}")
                    @Email(message = "{portal.email.wrong}")
                    @Size(max = 320, message = "{portal.email.wrong}")
                    String email,
            String to) {}
}
