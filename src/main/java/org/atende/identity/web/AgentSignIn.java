package org.atende.identity.web;

import org.atende.identity.Agents;
import org.atende.identity.Passwords;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Signs an agent in by name and password, at the forms and by HTTP Basic alike. */
@Component
class AgentSignIn implements AuthenticationProvider {

    private final Passwords passwords;
    private final Agents agents;

    AgentSignIn(Passwords passwords, Agents agents) {
        this.passwords = passwords;
        this.agents = agents;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String password = String.valueOf(request.getCredentials());
        if (!passwords.match(request.getName(), password)) {
            throw new BadCredentialsException("Unknown account or wrong password");
        }
        return agents.find(request.getName())
                .map(SignedIn::of)
                .orElseThrow(() -> new BadCredentialsException("Unknown account"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
