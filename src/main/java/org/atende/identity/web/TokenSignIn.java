package org.atende.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.atende.identity.Agent;
import org.atende.identity.Agents;
import org.atende.identity.token.ApiTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a program in by its token. */
class TokenSignIn extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final ApiTokens tokens;
    private final Agents agents;
    private final Problems problems;

    TokenSignIn(ApiTokens tokens, Agents agents, Problems problems) {
        this.tokens = tokens;
        this.agents = agents;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String text = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(BEARER.length())
                .strip();
        Optional<Agent> agent = tokens.agentOf(text).flatMap(agents::find);
        if (agent.isEmpty()) {
            problems.challenge(request, response, new BadCredentialsException("Unknown or revoked token"));
            return;
        }
        SignedIn.as(agent.get());
        chain.doFilter(request, response);
    }
}
