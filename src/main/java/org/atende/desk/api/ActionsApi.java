package org.atende.desk.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.atende.desk.compose.Merges;
import org.atende.ticket.Actor;
import org.atende.ticket.InvalidRequest;
import org.atende.ticket.Split;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done to a ticket beside its steps, each answered with the ticket as it then stands. */
@RestController
@RequestMapping({"/api/v1/tickets/{number}", "/camunda/desk/v1/tickets/{number}"})
@Tag(name = "Actions")
@ApiResponse(responseCode = "200", description = "Done")
@ApiResponse(responseCode = "400", description = "A field is missing or wrong; the problem names it")
@ApiResponse(responseCode = "403", description = "Another department's ticket")
@ApiResponse(responseCode = "404", description = "No such ticket")
@ApiResponse(responseCode = "409", description = "The ticket's status does not allow it; the problem says why")
class ActionsApi {

    private final Tickets tickets;
    private final Merges merges;
    private final TicketViews views;

    ActionsApi(Tickets tickets, Merges merges, TicketViews views) {
        this.tickets = tickets;
        this.merges = merges;
        this.views = views;
    }

    @PostMapping("/assign")
    @Operation(
            summary = "Gives the ticket to an agent, who is told by mail",
            description = "The status stays. Nobody (null) is possible in the queue and under review.")
    TicketView assign(@PathVariable TicketNumber number, @Valid @RequestBody ActionRequests.Assign request, Actor by) {
        return view(tickets.assign(number, request.agent(), by), by);
    }

    @PostMapping("/subject")
    @Operation(summary = "Changes the subject")
    TicketView subject(
            @PathVariable TicketNumber number, @Valid @RequestBody ActionRequests.Subject request, Actor by) {
        return view(tickets.rename(number, request.subject(), by), by);
    }

    @PostMapping("/tags")
    @Operation(
            summary = "Replaces the tags",
            description = "At most 20, each one word of up to 40 characters; capitals become small.")
    TicketView tags(@PathVariable TicketNumber number, @Valid @RequestBody ActionRequests.Tags request, Actor by) {
        return view(tickets.tag(number, before -> request.tags(), by), by);
    }

    @PostMapping("/watch")
    @Operation(summary = "Tells the caller of the ticket from now on, as the agent who has it")
    TicketView watch(@PathVariable TicketNumber number, Actor by) {
        return view(tickets.watch(number, true, by), by);
    }

    @PostMapping("/unwatch")
    @Operation(summary = "Tells the caller no more")
    TicketView unwatch(@PathVariable TicketNumber number, Actor by) {
        return view(tickets.watch(number, false, by), by);
    }

    @PostMapping("/link")
    @Operation(summary = "Links the ticket to another")
    TicketView link(@PathVariable TicketNumber number, @Valid @RequestBody ActionRequests.LinkTo request, Actor by) {
        return view(tickets.link(number, ticket("to", request.to()), request.kind(), by), by);
    }

    @PostMapping("/unlink")
    @Operation(summary = "Takes a link away, whichever of the two names it")
    TicketView unlink(@PathVariable TicketNumber number, @Valid @RequestBody ActionRequests.LinkTo request, Actor by) {
        return view(tickets.unlink(number, ticket("to", request.to()), request.kind(), by), by);
    }

    @PostMapping("/merge")
    @Operation(
            summary = "Lets another ticket of the same customer go on in place of this one",
            description =
                    """
                    This one is closed quietly; its messages are shown with the other's, and answers to either number reach
                    the other. The customer is told once which number goes on. Answers the ticket that was merged.""")
    TicketView merge(@PathVariable TicketNumber number, @Valid @RequestBody ActionRequests.Merge request, Actor by) {
        return view(merges.merge(number, ticket("into", request.into()), by), by);
    }

    @PostMapping("/unmerge")
    @Operation(
            summary = "Takes a merge back",
            description = "Its messages are its own again; it returns to the queue if it was open.")
    TicketView unmerge(@PathVariable TicketNumber number, Actor by) {
        return view(tickets.unmerge(number, by), by);
    }

    @PostMapping("/split")
    @Operation(
            summary = "Moves messages to a new ticket, which is answered",
            description = "With their files; at least one stays behind. The customer is told of the new number.")
    TicketView split(@PathVariable TicketNumber number, @Valid @RequestBody ActionRequests.SplitOff request, Actor by) {
        Split split = new Split(request.messageIds(), request.subject(), request.department());
        return view(tickets.split(number, split, by), by);
    }

    private TicketView view(Ticket ticket, Actor by) {
        return views.of(ticket, by);
    }

    private static TicketNumber ticket(String field, String typed) {
        return TicketNumber.parse(typed)
                .orElseThrow(() -> new InvalidRequest(field, "must be a ticket number such as YZP-171-95989"));
    }
}
