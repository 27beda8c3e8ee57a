package org.atende.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.atende.identity.Agents;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets an agent in who has signed in to Tasklist or Cockpit already. */
public class WebappSignIn extends OncePerRequestFilter {

    private final WebappSession webapps;
    private final Agents agents;

    public WebappSignIn(WebappSession webapps, Agents agents) {
        this.webapps = webapps;
        this.agents = agents;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            Optional.ofNullable(session)
                    .flatMap(webapps::agent)
                    .flatMap(agents::find)
                    .ifPresent(SignedIn::as);
        }
        chain.doFilter(request, response);
    }
}
