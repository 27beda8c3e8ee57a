package org.atende.desk.chat;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.atende.chat.Chats;
import org.atende.desk.compose.Sending;
import org.atende.ticket.Actor;
import org.atende.ticket.InvalidRequest;
import org.atende.ticket.NewMessage;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.atende.ticket.Verb;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A chat for its agent. */
@RestController
@RequestMapping({"/api/v1/tickets/{number}/chat", "/camunda/desk/v1/tickets/{number}/chat"})
@Tag(name = "Chats", description = "Live chats: a chat is a ticket, and its lines are the ticket's messages")
class ChatsApi {

    private final Chats chats;
    private final Tickets tickets;
    private final Sending sending;

    ChatsApi(Chats chats, Tickets tickets, Sending sending) {
        this.chats = chats;
        this.tickets = tickets;
        this.sending = sending;
    }

    @GetMapping
    @Operation(summary = "How the chat stands whose conversation this ticket's is")
    @ApiResponse(responseCode = "200", description = "The chat")
    @ApiResponse(responseCode = "204", description = "The ticket is no chat's")
    ResponseEntity<Chats.OnTicket> get(@PathVariable TicketNumber number, Actor by) {
        return chats.of(tickets.read(number, by)).map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent()
                .build());
    }

    @PostMapping("/take")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Answers a chat that waits, and takes its ticket")
    @ApiResponse(responseCode = "409", description = "Somebody else was quicker, or the chat is over")
    void take(@PathVariable TicketNumber number, Actor by) {
        chats.take(number, by);
    }

    @PostMapping("/lines")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Says something to the customer, who reads it at once; no mail leaves")
    @ApiResponse(responseCode = "409", description = "The chat is not going on; nothing was said")
    void say(@PathVariable TicketNumber number, @Valid @RequestBody ChatLine line, Actor by) {
        tickets.read(number, by);
        if (!chats.hasLine(number, line.id())) {
            sending.send(number, line, Verb.REPLY, by, words -> {
                if (words == null) {
                    throw new InvalidRequest("text", "must not be empty");
                }
                chats.say(number, line.id(), filled(words), by);
                return number;
            });
        }
    }

    @PostMapping("/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends the chat; the customer is mailed what was said, and the ticket stays with its agent")
    @ApiResponse(responseCode = "409", description = "Nobody has answered the chat yet")
    void end(@PathVariable TicketNumber number, Actor by) {
        chats.end(number, by);
    }

    /** A file needs no words. */
    private static NewMessage filled(NewMessage said) {
        return said.text() != null ? said : new NewMessage("", said.quoted(), said.html(), said.files(), said.mailId());
    }
}
