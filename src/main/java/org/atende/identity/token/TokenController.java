package org.atende.identity.token;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.atende.identity.Agent;
import org.atende.identity.Agents;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Agents make and revoke their own tokens; administrators make and revoke anybody's. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {

    private final ApiTokens tokens;
    private final Agents agents;

    TokenController(ApiTokens tokens, Agents agents) {
        this.tokens = tokens;
        this.agents = agents;
    }

    /** The answer holds the token's text, this once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    GivenToken create(@Valid @RequestBody NewToken wanted, Agent agent) {
        String owner = wanted.agent() == null ? agent.id() : wanted.agent();
        if (!isAdmin(agent) && !owner.equals(agent.id())) {
            throw new AccessDeniedException("Only an administrator makes a token for somebody else");
        }
        if (agents.find(owner).isEmpty()) {
            throw problem(HttpStatus.BAD_REQUEST, "There is no agent of this name.");
        }
        String text = TokenText.random();
        return GivenToken.of(tokens.create(wanted.name(), owner, text), text);
    }

    @GetMapping
    List<ApiToken> list(Agent agent) {
        return isAdmin(agent) ? tokens.all() : tokens.of(agent.id());
    }

    /** Somebody else's token is as unknown to an agent as one that never was. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, Agent agent) {
        tokens.find(id)
                .filter(token -> isAdmin(agent) || token.agent().equals(agent.id()))
                .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "You have no token of this id."));
        tokens.revoke(id);
    }

    private static boolean isAdmin(Agent agent) {
        return agent.groups().contains("camunda-admin");
    }

    private static ErrorResponseException problem(HttpStatus status, String sentence) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, sentence), null);
    }
}
