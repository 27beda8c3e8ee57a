package org.atende.desk.live;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.atende.ticket.Actor;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One browser that has a ticket open, and what it was told last. */
final class Viewer {

    final UUID connection = UUID.randomUUID();
    final UUID ticket;
    final TicketNumber number;
    final Actor agent;
    final String session;
    final SseEmitter stream = new SseEmitter(0L);

    private final AtomicBoolean busy = new AtomicBoolean();
    private Glance told;

    Viewer(Ticket ticket, Actor agent, String session) {
        this.ticket = ticket.id();
        this.number = ticket.number();
        this.agent = agent;
        this.session = session;
    }

    /** Whoever speaks to this browser takes its turn: a slow one misses what the next turn tells anyhow. */
    boolean takeTurn() {
        return busy.compareAndSet(false, true);
    }

    void endTurn() {
        busy.set(false);
    }

    boolean mustHearOf(Glance now) {
        return now.hasChangedSince(told)
                || !others(now).equals(others(told))
                || !Objects.equals(now.chat(), chatTold());
    }

    /** Tells what is new since the last time. */
    void tell(Glance now) throws IOException {
        if (now.hasChangedSince(told)) {
            say("changed", new Changed(now.updatedAt(), now.mailsAt()));
        }
        if (told == null || !others(now).equals(others(told))) {
            say("people", others(now));
        }
        if (!Objects.equals(now.chat(), chatTold())) {
            say("chat", now.chat());
        }
        told = now;
    }

    /** A line that means nothing: only by writing is it found out that nobody reads any more. */
    void beat() throws IOException {
        stream.send(SseEmitter.event().comment(""));
    }

    /** The last words: why nothing more will come. */
    void end(String why) throws IOException {
        say(why, why);
        stream.complete();
    }

    private void say(String event, Object data) throws IOException {
        stream.send(SseEmitter.event().name(event).data(data));
    }

    private Glance.OfChat chatTold() {
        return told == null ? null : told.chat();
    }

    private List<Glance.Person> others(Glance glance) {
        return glance == null
                ? List.of()
                : glance.people().stream()
                        .filter(person -> !person.agent().equals(agent.id()))
                        .toList();
    }

    /** @param mailsAt null if none of the ticket's mails has moved yet */
    record Changed(Instant updatedAt, Instant mailsAt) {}
}
