package org.atende.identity.web;

import org.atende.identity.Agent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** An agent in the words of Spring Security: the id and the roles, so that a session stays small. */
final class SignedIn {

    private SignedIn() {}

    static Authentication of(Agent agent) {
        return UsernamePasswordAuthenticationToken.authenticated(agent.id(), null, Roles.of(agent));
    }

    /** For this request only. */
    static void as(Agent agent) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(of(agent));
        SecurityContextHolder.setContext(context);
    }
}
