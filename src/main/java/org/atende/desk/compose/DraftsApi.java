package org.atende.desk.compose;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.atende.ticket.Actor;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an agent has begun to write, found again wherever they sign in. */
@RestController
@RequestMapping({"/api/v1/tickets/{number}/drafts", "/camunda/desk/v1/tickets/{number}/drafts"})
@Tag(name = "Drafts", description = "What an agent has written on a ticket and not sent yet; each agent sees their own")
@ApiResponse(responseCode = "403", description = "Another department's ticket")
@ApiResponse(responseCode = "404", description = "No such ticket")
class DraftsApi {

    private static final int MAX_TEXT = 1_000_000;
    private static final int MAX_FILES = 100;

    private final Tickets tickets;
    private final AgentDrafts drafts;
    private final ComposeSettings settings;

    DraftsApi(Tickets tickets, AgentDrafts drafts, ComposeSettings settings) {
        this.tickets = tickets;
        this.drafts = drafts;
        this.settings = settings;
    }

    @GetMapping
    @Operation(summary = "One's own drafts on a ticket, and how large the files may be, in bytes")
    @ApiResponse(responseCode = "200", description = "Null where there is no draft")
    Both get(@PathVariable TicketNumber number, Actor by) {
        UUID ticket = tickets.read(number, by).id();
        return new Both(
                by.id(),
                drafts.find(by.id(), ticket, Draft.Kind.ANSWER).orElse(null),
                drafts.find(by.id(), ticket, Draft.Kind.NOTE).orElse(null),
                settings.maxFileSize().toBytes(),
                settings.maxTotalSize().toBytes());
    }

    @PutMapping("/{kind}")
    @Operation(summary = "Keeps a draft in place of the one before; kind is answer or note")
    @ApiResponse(responseCode = "200", description = "Kept")
    Saved keep(
            @PathVariable TicketNumber number,
            @PathVariable String kind,
            @Valid @RequestBody NewDraft draft,
            Actor by) {
        Ticket ticket = tickets.read(number, by);
        List<UUID> files = draft.attachments() == null ? List.of() : draft.attachments();
        return new Saved(drafts.keep(by.id(), ticket.id(), Draft.Kind.of(kind), draft.html(), files));
    }

    @DeleteMapping("/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Throws a draft away; its files go with it after some days")
    @ApiResponse(responseCode = "204", description = "There is none now")
    void forget(@PathVariable TicketNumber number, @PathVariable String kind, Actor by) {
        drafts.forget(by.id(), tickets.read(number, by).id(), Draft.Kind.of(kind));
    }

    record Both(String agent, Draft answer, Draft note, long maxFileSize, long maxTotalSize) {}

    record NewDraft(
            @NotNull @Size(max = MAX_TEXT) String html, @Size(max = MAX_FILES) List<@NotNull UUID> attachments) {}

    record Saved(Instant savedAt) {}
}
