package org.atende.identity;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The agent of the request being served, whichever door they came through: password, token, sign-in form or Tasklist's
 * session. A controller may as well take a parameter of type {@link Agent}.
 */
@Component
public class CurrentAgent {

    private final Agents agents;

    CurrentAgent(Agents agents) {
        this.agents = agents;
    }

    /** @throws AuthenticationCredentialsNotFoundException answered with 401: nobody is signed in, or is no longer there */
    public Agent get() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }

    public Optional<Agent> find() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        boolean nobody = signedIn == null || signedIn instanceof AnonymousAuthenticationToken;
        return nobody ? Optional.empty() : agents.find(signedIn.getName());
    }
}
