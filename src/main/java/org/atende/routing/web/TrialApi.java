package org.atende.routing.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.atende.identity.Agent;
import org.atende.identity.Language;
import org.atende.routing.studio.Draft;
import org.atende.routing.studio.Studio;
import org.atende.routing.trial.Case;
import org.atende.routing.trial.Cases;
import org.atende.routing.trial.Replay;
import org.atende.routing.trial.ReplayResult;
import org.atende.routing.trial.Trial;
import org.atende.routing.trial.Trials;
import org.atende.ticket.AgentChoice.Occasion;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.Priority;
import org.atende.ticket.RoutingInputs;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Trying one's draft before it is in force; without a draft, the rules in force. */
@RestController
@RequestMapping({"/api/v1/rules/{table}", "/rules/api/{table}"})
@Tag(name = "Rules")
class TrialApi {

    private final Studio studio;
    private final Trials trials;
    private final Cases cases;
    private final Replay replay;
    private final ObjectMapper json;

    TrialApi(Studio studio, Trials trials, Cases cases, Replay replay, ObjectMapper json) {
        this.studio = studio;
        this.trials = trials;
        this.cases = cases;
        this.replay = replay;
        this.json = json;
    }

    @Schema(name = "TryRules")
    record Try(
            @Schema(description = "A ticket's number; the rest is then left out") String ticket,
            String subject,
            @Schema(description = "The sender's address") String sender,
            @Schema(description = "The mailbox or department asked for, if any") Department department,
            Priority priority,
            Channel channel,
            @Schema(description = "The customer's tier") String tier,
            @Schema(description = "The customer's language") Language language,
            @Schema(description = "Why an agent is looked for; opened if null") Occasion occasion,
            @Schema(description = "Other facts that tables decide by, by name") Map<String, Object> facts) {}

    @Schema(name = "ReplayRules")
    record Days(@Schema(description = "How many days back, 30 if null") Integer days) {}

    @PostMapping("/try")
    @Operation(
            summary = "What the draft would do with a mail or a ticket",
            description = "Inputs, rows that matched, and those that came closest with what they missed.")
    @ApiResponse(responseCode = "404", description = "There is no such ticket or table")
    Trial tried(@PathVariable String table, @RequestBody Try request, Agent by) {
        Readers.require(by);
        return trials.run(draft(table, by), live(table), asked(request));
    }

    private Case asked(Try request) {
        if (request.ticket() != null && !request.ticket().isBlank()) {
            return cases.of(request.ticket().strip());
        }
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("tier", request.tier());
        more.put("language", name(request.language() == null ? Language.PT : request.language()));
        more.put("occasion", name(request.occasion() == null ? Occasion.OPENED : request.occasion()));
        if (request.facts() != null) {
            more.putAll(request.facts());
        }
        return new Case(
                new RoutingInputs(
                        name(request.department()),
                        name(request.priority()),
                        request.channel() == null ? Channel.EMAIL.name() : name(request.channel()),
                        request.sender() == null ? "" : request.sender().strip(),
                        request.subject() == null ? "" : request.subject()),
                more);
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    @PostMapping(path = "/replay", produces = "application/x-ndjson")
    @Operation(
            summary = "Routes the tickets of the last days once more, by the draft",
            description = "A line of JSON for each step: {progress: {done, total, moved}}, at last {result: ...}."
                    + " It ends when the caller hangs up.")
    @ApiResponse(responseCode = "409", description = "Another replay is running on this node")
    void replay(
            @PathVariable String table,
            @RequestBody(required = false) Days request,
            Agent by,
            HttpServletResponse response)
            throws IOException {
        Readers.require(by);
        int days = request == null || request.days() == null ? 30 : request.days();
        Lines lines = new Lines(response);
        ReplayResult result = replay.run(draft(table, by), live(table), days, lines::progress);
        lines.write(Map.of("result", result));
    }

    private byte[] draft(String table, Agent by) {
        return studio.draft(table, by.id()).map(Draft::bytes).orElseGet(() -> live(table));
    }

    private byte[] live(String table) {
        return studio.xml(studio.live(table)).getBytes(StandardCharsets.UTF_8);
    }

    /** Writes at once, so that whoever hangs up is noticed. */
    private final class Lines {

        private final HttpServletResponse response;
        private OutputStream out;

        Lines(HttpServletResponse response) {
            this.response = response;
        }

        void progress(int done, int total, int moved) {
            write(Map.of("progress", Map.of("done", done, "total", total, "moved", moved)));
        }

        void write(Object line) {
            try {
                open().write(json.writeValueAsBytes(line));
                out.write('\n');
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException("Nobody reads the replay any more", e);
            }
        }

        private OutputStream open() throws IOException {
            if (out == null) {
                response.setContentType("application/x-ndjson");
                response.setHeader("X-Accel-Buffering", "no");
                out = response.getOutputStream();
            }
            return out;
        }
    }
}
