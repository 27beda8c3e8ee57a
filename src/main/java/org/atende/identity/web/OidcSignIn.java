package org.atende.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.atende.identity.Customer;
import org.atende.identity.Language;
import org.atende.identity.customer.CustomerCookie;
import org.atende.identity.customer.OidcCustomers;
import org.atende.identity.customer.SignInLink;
import org.atende.identity.customer.SignInLinks;
import org.atende.identity.customer.SignIns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Makes of what the provider says a customer's sign-in; an address that it has not verified is nobody's. */
@Component
class OidcSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

    private final OidcCustomers accounts;
    private final SignIns signIns;
    private final CustomerCookie cookie;

    OidcSignIn(OidcCustomers accounts, SignIns signIns, CustomerCookie cookie) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.cookie = cookie;
    }

    void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        OidcUser account = (OidcUser) who.getPrincipal();
        String target = target(request);
        if (account.getEmail() == null || !Boolean.TRUE.equals(account.getEmailVerified())) {
            response.sendRedirect(request.getContextPath() + "/sign-in?oidc=unverified");
            return;
        }
        Customer customer = accounts.known(
                account.getIssuer().toString(),
                account.getSubject(),
                account.getEmail(),
                account.getFullName(),
                language(account));
        String browser = request.getHeader(HttpHeaders.USER_AGENT);
        cookie.give(response, signIns.begin(customer, SignInLink.How.OIDC, request.getRemoteAddr(), browser));
        response.sendRedirect(request.getContextPath() + target);
    }

    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        LOG.warn("A customer could not sign in by the provider: {}", why.getMessage());
        target(request);
        response.sendRedirect(request.getContextPath() + "/sign-in?oidc=failed");
    }

    private static Language language(OidcUser account) {
        String locale = account.getLocale();
        return locale == null ? null : Language.of(locale.split("[-_]")[0]);
    }

    /** The session is left as it was: in this browser it may be an agent's as well. */
    private static String target(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object target = session == null ? null : session.getAttribute(OidcRequests.TARGET);
        if (target != null) {
            session.removeAttribute(OidcRequests.TARGET);
        }
        return SignInLinks.local((String) target);
    }
}
