package org.atende.desk.live;

import jakarta.servlet.http.HttpSession;
import org.atende.chat.Chats;
import org.atende.ticket.Actor;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What happens on a ticket while an agent has it open. Events: {@code changed} with the times of its last change and of its
 * mails' last move, {@code people} with those who have it open too, {@code chat} with how its chat stands, {@code gone} and {@code signedOut} as last words.
 */
@RestController
@RequestMapping("/camunda/desk/v1/tickets/{number}")
class LiveApi {

    private final Tickets tickets;
    private final Viewers viewers;
    private final Presence presence;
    private final Chats chats;

    LiveApi(Tickets tickets, Viewers viewers, Presence presence, Chats chats) {
        this.tickets = tickets;
        this.viewers = viewers;
        this.presence = presence;
        this.chats = chats;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(@PathVariable TicketNumber number, Actor by, HttpSession session) {
        Viewer viewer = new Viewer(tickets.read(number, by), by, session.getId());
        return viewers.add(viewer)
                ? ResponseEntity.ok()
                        .header("X-Accel-Buffering", "no")
                        .header("Cache-Control", "no-store")
                        .body(viewer.stream)
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }

    /** The agent is writing at this moment, and for some seconds from now on. */
    @PostMapping("/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void typing(@PathVariable TicketNumber number, Actor by) {
        Ticket ticket = tickets.read(number, by);
        presence.typing(ticket.id(), by.id());
        chats.types(ticket, by);
    }
}
