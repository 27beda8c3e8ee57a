package org.atende.routing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.atende.identity.Agent;
import org.atende.routing.studio.Publishing;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bringing rules into force. */
@RestController
@RequestMapping({"/api/v1/rules/{table}", "/rules/api/{table}"})
@Tag(name = "Rules")
class PublishingApi {

    private final Publishing publishing;

    PublishingApi(Publishing publishing) {
        this.publishing = publishing;
    }

    /** @param at null for at once */
    @Schema(name = "PublishRules")
    record Publish(
            String comment,
            @Schema(description = "ISO-8601 with offset, in the future; at once if null") OffsetDateTime at) {}

    @Schema(name = "RollBackRules")
    record RollBack(@Schema(description = "The table's version to bring back") int version, String comment) {}

    @PostMapping("/publish")
    @Operation(
            summary = "Publishes one's draft, at once or at a set time",
            description = "New tickets are routed by it; those already routed keep the version that routed them.")
    @ApiResponse(responseCode = "409", description = "Somebody else has published since the draft was begun")
    @ApiResponse(responseCode = "422", description = "There are errors in it; the problem lists them")
    PublicationView publish(@PathVariable String table, @RequestBody Publish request, Agent by) {
        Instant at = request.at() == null ? null : request.at().toInstant();
        return PublicationView.of(publishing.publish(table, by, request.comment(), at));
    }

    @PostMapping("/rollback")
    @Operation(summary = "Brings an earlier version of a table's file into force again")
    PublicationView rollBack(@PathVariable String table, @RequestBody RollBack request, Agent by) {
        return PublicationView.of(publishing.rollBack(table, request.version(), by, request.comment()));
    }

    @DeleteMapping("/publications/{id}")
    @Operation(summary = "Calls off a publication that waits for its time")
    @ApiResponse(responseCode = "409", description = "It does not wait any more")
    PublicationView cancel(@PathVariable String table, @PathVariable UUID id, Agent by) {
        return PublicationView.of(publishing.cancel(id, by));
    }
}
