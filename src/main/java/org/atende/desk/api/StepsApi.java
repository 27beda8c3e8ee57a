package org.atende.desk.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.atende.desk.compose.Sending;
import org.atende.desk.compose.Written;
import org.atende.ticket.Actor;
import org.atende.ticket.InvalidRequest;
import org.atende.ticket.Message;
import org.atende.ticket.NewMessage;
import org.atende.ticket.Step;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.atende.ticket.Verb;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk's verbs, each answered with the ticket as it then stands. */
@RestController
@RequestMapping({"/api/v1/tickets/{number}", "/camunda/desk/v1/tickets/{number}"})
@Tag(name = "Steps")
@ApiResponse(responseCode = "200", description = "Done")
@ApiResponse(responseCode = "403", description = "Another department's ticket")
@ApiResponse(responseCode = "404", description = "No such ticket")
@ApiResponse(responseCode = "409", description = "The ticket's status does not allow it; the problem says why")
class StepsApi {

    private final Tickets tickets;
    private final Sending sending;
    private final TicketViews views;
    private final MessageViews messages;

    StepsApi(Tickets tickets, Sending sending, TicketViews views, MessageViews messages) {
        this.tickets = tickets;
        this.sending = sending;
        this.views = views;
        this.messages = messages;
    }

    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Answers the customer (PUBLIC) or notes something for the desk (NOTE)")
    MessageView say(@PathVariable TicketNumber number, @Valid @RequestBody Requests.Say request, Actor by) {
        Message added =
                sending.send(number, request, verb(request.kind()), by, said -> say(number, request.kind(), said, by));
        return messages.of(number, added);
    }

    private static Verb verb(Message.Kind kind) {
        return kind == Message.Kind.PUBLIC ? Verb.REPLY : Verb.NOTE;
    }

    private Message say(TicketNumber number, Message.Kind kind, NewMessage said, Actor by) {
        if (said == null) {
            throw new InvalidRequest("text", "must not be empty");
        }
        return switch (kind) {
            case PUBLIC -> tickets.reply(number, said, by);
            case NOTE -> tickets.note(number, said, by);
            case SYSTEM -> throw new InvalidRequest("kind", "must be PUBLIC or NOTE");
        };
    }

    @PostMapping("/take")
    @Operation(summary = "Takes the ticket into work")
    TicketView take(@PathVariable TicketNumber number, Actor by) {
        return perform(number, Step.take(), by);
    }

    @PostMapping("/release")
    @Operation(summary = "Puts the ticket back into its department's queue")
    TicketView release(@PathVariable TicketNumber number, Actor by) {
        return perform(number, Step.release(), by);
    }

    @PostMapping("/ask")
    @Operation(summary = "Answers, and waits for the customer")
    TicketView ask(@PathVariable TicketNumber number, @Valid @RequestBody Requests.Text request, Actor by) {
        return perform(number, Step.ask(null), request, by);
    }

    @PostMapping("/review")
    @Operation(
            summary = "Hands the ticket to a colleague for review",
            description = "The reviewer, if one is named, has it and is told; else whoever of the department takes it.")
    TicketView review(
            @PathVariable TicketNumber number,
            @Valid @RequestBody(required = false) Requests.Review request,
            Actor by) {
        String reviewer = request == null ? null : request.reviewer();
        return perform(number, Step.review(null, reviewer), request, by);
    }

    @PostMapping("/schedule")
    @Operation(summary = "Sets the ticket aside until a date", description = "The text, if any, is mailed.")
    TicketView schedule(@PathVariable TicketNumber number, @Valid @RequestBody Requests.Schedule request, Actor by) {
        return perform(number, Step.schedule(request.until().toInstant(), null), request, by);
    }

    @PostMapping("/transfer")
    @Operation(summary = "Passes the ticket to another department, through the routing rules")
    TicketView transfer(@PathVariable TicketNumber number, @Valid @RequestBody Requests.Transfer request, Actor by) {
        return perform(number, Step.transfer(request.department(), null), request, by);
    }

    @PostMapping("/priority")
    @Operation(
            summary = "Changes the priority",
            description =
                    "A higher one makes what was promised earlier, counted from the same start. A lower one does not"
                            + " make it later, unless promiseAnew says so.")
    TicketView priority(@PathVariable TicketNumber number, @Valid @RequestBody Requests.Prioritise request, Actor by) {
        return views.of(
                tickets.changePriority(number, request.priority(), request.reason(), request.promiseAnew(), by), by);
    }

    @PostMapping("/resolve")
    @Operation(summary = "Closes the ticket", description = "The text, if any, is mailed with it.")
    TicketView resolve(
            @PathVariable TicketNumber number, @Valid @RequestBody(required = false) Requests.Text request, Actor by) {
        return perform(number, Step.resolve(null), request, by);
    }

    @PostMapping("/reopen")
    @Operation(summary = "Returns a closed ticket to the queue, until its deadline")
    TicketView reopen(
            @PathVariable TicketNumber number, @Valid @RequestBody(required = false) Requests.Text request, Actor by) {
        return perform(number, Step.reopen(null), request, by);
    }

    private TicketView perform(TicketNumber number, Step step, Actor by) {
        return views.of(tickets.perform(number, step, by), by);
    }

    /** With the words of the request, if it has any. */
    private TicketView perform(TicketNumber number, Step step, Written words, Actor by) {
        Written written = words == null ? Written.NOTHING : words;
        Ticket ticket =
                sending.send(number, written, step.verb(), by, said -> tickets.perform(number, step.with(said), by));
        return views.of(ticket, by);
    }
}
