package org.atende.desk.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.atende.desk.compose.Undo;
import org.atende.ticket.Actor;
import org.atende.ticket.TicketNumber;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Second thoughts. */
@RestController
@RequestMapping({"/api/v1/tickets/{number}", "/camunda/desk/v1/tickets/{number}"})
@Tag(name = "Steps")
class UndoApi {

    private final Undo undo;
    private final TicketViews views;

    UndoApi(Undo undo, TicketViews views) {
        this.undo = undo;
        this.views = views;
    }

    @GetMapping("/undo")
    @Operation(summary = "One's own last answer on the ticket, while its mail has not left")
    @ApiResponse(responseCode = "204", description = "There is none")
    ResponseEntity<Undo.Pending> pending(@PathVariable TicketNumber number, Actor by) {
        return undo.pending(number, by).map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent()
                .build());
    }

    @PostMapping("/messages/{id}/undo")
    @Operation(
            summary = "Takes an answer back that was sent undoable",
            description =
                    "Its mail never leaves, its words are its author's draft again, and the ticket stands as before.")
    @ApiResponse(responseCode = "200", description = "Taken back")
    @ApiResponse(responseCode = "403", description = "A colleague's answer")
    @ApiResponse(responseCode = "409", description = "The mail has left, or the ticket has moved on since")
    TicketView undo(@PathVariable TicketNumber number, @PathVariable UUID id, Actor by) {
        return views.of(undo.undo(number, id, by), by);
    }
}
