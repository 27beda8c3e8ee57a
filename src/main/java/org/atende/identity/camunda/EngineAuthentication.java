package org.atende.identity.camunda;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.atende.identity.Agent;
import org.atende.identity.Agents;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who is asking, so that its own authorizations hold for its REST interface. */
class EngineAuthentication extends OncePerRequestFilter {

    private final IdentityService identity;
    private final Agents agents;

    EngineAuthentication(IdentityService identity, Agents agents) {
        this.identity = identity;
        this.agents = agents;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        List<String> groups = agents.find(signedIn.getName())
                .map(Agent::groups)
                .<List<String>>map(ArrayList::new)
                .orElse(List.of());
        identity.setAuthentication(signedIn.getName(), groups);
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
