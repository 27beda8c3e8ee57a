package org.atende.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.atende.identity.Customers;
import org.atende.identity.customer.CustomerCookie;
import org.atende.identity.customer.SignIn;
import org.atende.identity.customer.SignIns;
import org.atende.identity.customer.SignedInCustomer;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows a customer by their cookie, for this request. */
class CustomerSignIn extends OncePerRequestFilter {

    private final CustomerCookie cookie;
    private final SignIns signIns;
    private final Customers customers;

    CustomerSignIn(CustomerCookie cookie, SignIns signIns, Customers customers) {
        this.cookie = cookie;
        this.signIns = signIns;
        this.customers = customers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        cookie.read(request).flatMap(signIns::find).ifPresent(this::as);
        giveFormToken(request);
        chain.doFilter(request, response);
    }

    private void as(SignIn signIn) {
        customers.find(signIn.customer()).ifPresent(customer -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new PreAuthenticatedAuthenticationToken(
                    new SignedInCustomer(customer, signIn),
                    null,
                    AuthorityUtils.createAuthorityList("ROLE_" + Roles.CUSTOMER)));
            SecurityContextHolder.setContext(context);
        });
    }

    /** Now, because a long page has begun to leave before its last form asks for the token, and a cookie would be too late. */
    private static void giveFormToken(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }
}
