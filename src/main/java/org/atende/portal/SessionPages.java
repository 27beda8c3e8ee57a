package org.atende.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.atende.identity.customer.CustomerCookie;
import org.atende.identity.customer.SignInLink;
import org.atende.identity.customer.SignIns;
import org.atende.identity.customer.SignedInCustomer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Ending sign-ins: this one, another one, or all of them. */
@Controller
class SessionPages {

    private final SignIns signIns;
    private final CustomerCookie cookie;

    SessionPages(SignIns signIns, CustomerCookie cookie) {
        this.signIns = signIns;
        this.cookie = cookie;
    }

    @PostMapping("/my/sign-out")
    String signOut(SignedInCustomer customer, HttpServletRequest request, HttpServletResponse response) {
        signIns.end(customer.signIn().id(), customer.customer().id(), request.getRemoteAddr());
        cookie.take(response);
        return customer.signIn().how() == SignInLink.How.OIDC ? "redirect:/sign-in?oidc=out" : "redirect:/";
    }

    @PostMapping("/my/sign-ins/{id}/end")
    String end(@PathVariable UUID id, SignedInCustomer customer, HttpServletRequest request) {
        signIns.end(id, customer.customer().id(), request.getRemoteAddr());
        return "redirect:/my/account#sign-ins";
    }

    @PostMapping("/my/sign-ins/end-all")
    String endAll(SignedInCustomer customer, HttpServletRequest request, HttpServletResponse response) {
        signIns.endAll(customer.customer().id(), request.getRemoteAddr());
        cookie.take(response);
        return "redirect:/";
    }
}
