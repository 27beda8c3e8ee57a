package org.atende.desk.calls;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Optional;
import org.atende.identity.Agent;
import org.atende.identity.Agents;
import org.atende.identity.Callers;
import org.atende.identity.customer.Rate;
import org.atende.identity.customer.RateLimits;
import org.atende.ticket.Actor;
import org.atende.ticket.InvalidRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A telephone system says that a telephone rings, and the agent who sits there sees who it may be. */
@RestController
@Tag(name = "Calls")
class RingingApi {

    private static final Rate BY_ONE_SYSTEM = new Rate(600, Duration.ofMinutes(1));
    private static final Rate FOR_ONE_AGENT = new Rate(30, Duration.ofMinutes(1));

    private final Ringing ringing;
    private final RingingStreams streams;
    private final Callers callers;
    private final Agents agents;
    private final RateLimits limits;

    RingingApi(Ringing ringing, RingingStreams streams, Callers callers, Agents agents, RateLimits limits) {
        this.ringing = ringing;
        this.streams = streams;
        this.callers = callers;
        this.agents = agents;
        this.limits = limits;
    }

    @PostMapping("/api/v1/calls/ringing")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "For a telephone system: a telephone rings",
            description =
                    "For an account of the group telephone, and for managers. The agent is named, or their extension is;"
                            + " the answer tells nothing about the caller.")
    @ApiResponse(responseCode = "202", description = "The agent's windows show it within about a second")
    @ApiResponse(responseCode = "404", description = "No agent has this name or extension")
    @ApiResponse(responseCode = "429", description = "Too many calls in the last minute")
    void rings(@Valid @RequestBody Call call, Agent by) {
        require(limits.allow("ringing-from", by.id(), BY_ONE_SYSTEM));
        String agent = named(call)
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "No agent has this name or extension."));
        require(limits.allow("ringing-for", agent, FOR_ONE_AGENT));
        ringing.rings(agent, callers.number(call.from()).orElse(null));
    }

    private Optional<String> named(Call call) {
        if (call.agent() != null && !call.agent().isBlank()) {
            return agents.find(call.agent().strip()).map(Agent::id);
        }
        String extension = call.extension() != null ? call.extension() : call.to();
        if (extension == null || extension.isBlank()) {
            throw new InvalidRequest("agent", "must be given, or the extension");
        }
        return ringing.agentAt(extension.strip()).filter(id -> agents.find(id).isPresent());
    }

    private static void require(boolean within) {
        if (!within) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, "Too many calls in the last minute.");
        }
    }

    /** Events: {@code ringing}, a {@link RingingView}. */
    @GetMapping(path = "/camunda/desk/v1/calls/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(Actor by, HttpSession session) {
        return ResponseEntity.ok()
                .header("X-Accel-Buffering", "no")
                .header("Cache-Control", "no-store")
                .body(streams.open(by, session));
    }

    @GetMapping("/camunda/desk/v1/calls/extension")
    Extension extension(Actor by) {
        return new Extension(ringing.extensionOf(by.id()).orElse(""));
    }

    @PutMapping("/camunda/desk/v1/calls/extension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sits(@Valid @RequestBody Extension at, Actor by) {
        ringing.sitsAt(by.id(), at.extension().strip());
    }

    /**
     * @param from the caller's number as the telephone system has it; anything that is no number is a hidden one
     * @param to the extension that rings, if it has no field of its own
     * @param agent the sign-in name; it counts before the extension
     */
    record Call(
            @Size(max = 60) String from,
            @Size(max = 40) String to,
            @Size(max = 64) String agent,
            @Size(max = 40) String extension) {}

    /** @param extension empty for none */
    record Extension(@NotNull @Pattern(regexp = "[0-9A-Za-z*#+-]{0,20}") String extension) {}
}
