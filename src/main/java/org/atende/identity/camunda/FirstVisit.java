package org.atende.identity.camunda;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Begins the session with the page itself: its scripts and styles are asked for all at once, and each would begin it anew,
 * of which the database refuses all but one.
 */
class FirstVisit extends OncePerRequestFilter {

    private final RequestMatcher pages;

    FirstVisit(RequestMatcher pages) {
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !pages.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        AuthenticationUtil.getAuthsFromSession(request.getSession());
        chain.doFilter(request, response);
    }
}
