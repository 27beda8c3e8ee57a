package org.atende.desk.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.atende.ticket.Actor;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.TicketTimer;
import org.atende.ticket.Tickets;
import org.atende.ticket.Timers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens to a ticket by itself, and how agents change that; each change answers what then lies ahead. */
@RestController
@RequestMapping({"/api/v1/tickets/{number}/timers", "/camunda/desk/v1/tickets/{number}/timers"})
@Tag(name = "Timers")
@ApiResponse(responseCode = "200", description = "What lies ahead, soonest first")
@ApiResponse(responseCode = "400", description = "A field is missing or wrong; the problem names it")
@ApiResponse(responseCode = "403", description = "Another department's ticket")
@ApiResponse(responseCode = "404", description = "No such ticket")
@ApiResponse(responseCode = "409", description = "It does not lie ahead, or cannot be changed so; the problem says why")
class TimersApi {

    private final Tickets tickets;
    private final Timers timers;

    TimersApi(Tickets tickets, Timers timers) {
        this.tickets = tickets;
        this.timers = timers;
    }

    @GetMapping
    @Operation(summary = "What will happen by itself, when and why, soonest first")
    List<Timers.Timer> timers(@PathVariable TicketNumber number, Actor by) {
        return timers.armed(tickets.read(number, by));
    }

    @PostMapping("/{what}/move")
    @Operation(
            summary = "Sets a timer to another date, or again after it was cancelled",
            description =
                    """
                    The date holds as it is given, whatever a calendar says. The reopening deadline can be later than what the
                    customer was told, not earlier. The escalation cannot be moved: it follows what was promised.""")
    List<Timers.Timer> move(
            @PathVariable TicketNumber number,
            @PathVariable TicketTimer what,
            @Valid @RequestBody Move request,
            Actor by) {
        return timers.armed(tickets.moveTimer(number, what, request.until().toInstant(), request.reason(), by));
    }

    @PostMapping("/{what}/cancel")
    @Operation(
            summary = "Has a timer not come",
            description =
                    "It is listed without a date from then on. Escalation and reopening deadline cannot be cancelled.")
    List<Timers.Timer> cancel(
            @PathVariable TicketNumber number,
            @PathVariable TicketTimer what,
            @Valid @RequestBody Cancel request,
            Actor by) {
        return timers.armed(tickets.cancelTimer(number, what, request.reason(), by));
    }

    /** @param until ISO-8601 with offset, in the future */
    record Move(@NotNull OffsetDateTime until, @NotBlank @Size(max = 500) String reason) {}

    record Cancel(@NotBlank @Size(max = 500) String reason) {}
}
