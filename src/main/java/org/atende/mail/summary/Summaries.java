package org.atende.mail.summary;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.atende.mail.Delivery.State;
import org.atende.mail.MailHold;
import org.atende.mail.sending.MailNotSent;
import org.atende.mail.sending.SmtpTransport;
import org.atende.mail.trust.ReplyTokens;
import org.atende.ticket.NewMessage;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketUpdated;
import org.atende.ticket.Tickets;
import org.atende.ticket.Update;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the other side of each update: queued with the update itself, sent by the engine afterwards. */
@Service
public class Summaries {

    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();
    private final Recipients recipients;
    private final JdbcAggregateOperations rows;
    private final SummaryProcess process;
    private final Clearance clearance;
    private final SummaryWriter writer;
    private final SmtpTransport transport;
    private final ReplyTokens tokens;
    private final Tickets tickets;
    private final ApplicationEventPublisher events;
    private final MailHold hold;
    private final StoredUnsentMails unsent;
    private final Clock clock;

    Summaries(
            Recipients recipients,
            JdbcAggregateOperations rows,
            SummaryProcess process,
            Clearance clearance,
            SummaryWriter writer,
            SmtpTransport transport,
            ReplyTokens tokens,
            Tickets tickets,
            ApplicationEventPublisher events,
            MailHold hold,
            StoredUnsentMails unsent,
            Clock clock) {
        this.recipients = recipients;
        this.rows = rows;
        this.process = process;
        this.clearance = clearance;
        this.writer = writer;
        this.transport = transport;
        this.tokens = tokens;
        this.tickets = tickets;
        this.events = events;
        this.hold = hold;
        this.unsent = unsent;
        this.clock = clock;
    }

    @EventListener
    void queue(TicketUpdated update) {
        Set<String> neverTold = update.what() == Update.UNMERGED
                ? unsent.withdrawMerge(update.ticket().id())
                : Set.of();
        for (Recipients.Recipient recipient : recipients.of(update)) {
            if (neverTold.contains(recipient.address())) {
                continue; // nobody is told that what they were never told is over
            }
            queue(summary(update, recipient), update.ticket().number().value());
        }
    }

    /** What a busy day holds back from an agent anyhow needs no process. */
    private void queue(Summary summary, String number) {
        heldFromAgent(summary)
                .ifPresentOrElse(
                        why -> moved(rows.insert(summary.stopped(why.state(), clock.instant(), why.reason()))),
                        () -> start(rows.insert(summary), number));
    }

    private Optional<Clearance.Objection> heldFromAgent(Summary summary) {
        return summary.audience() == Summary.Audience.DESK
                ? clearance.objection(summary).filter(why -> why.state() == State.HELD)
                : Optional.empty();
    }

    /** Only what customers get is taken back. */
    private void start(Summary summary, String number) {
        hold.moment()
                .filter(moment -> summary.audience() == Summary.Audience.CUSTOMER)
                .ifPresentOrElse(
                        moment -> process.start(number, summary.id(), moment),
                        () -> process.start(number, summary.id()));
    }

    private Summary summary(TicketUpdated update, Recipients.Recipient recipient) {
        UUID id = ids.generate();
        Instant now = clock.instant();
        String number = update.ticket().number().value();
        return new Summary(
                id,
                update.ticket().id(),
                update.message() == null ? null : update.message().id(),
                update.what(),
                recipient.audience(),
                recipient.address(),
                recipient.name(),
                recipient.language(),
                tokens.messageId(number, recipient.address(), id.toString()),
                State.QUEUED,
                now,
                null,
                null,
                now,
                false);
    }

    /**
     * Sends a queued summary; one that was withdrawn stays. One that may not leave, or whose recipient is refused for good, is told to the desk; any
     * other failure is thrown, to be tried again.
     */
    @Transactional
    public void send(UUID id) {
        if (unsent.hold(id)) {
            sendHeld(id);
        }
    }

    private void sendHeld(UUID id) {
        Summary summary = rows.findById(id, Summary.class);
        Ticket ticket = tickets.all(List.of(summary.ticketId())).get(0);
        clearance.objection(summary).ifPresentOrElse(why -> stop(summary, ticket, why), () -> leave(summary, ticket));
    }

    private void leave(Summary summary, Ticket ticket) {
        try {
            transport.send(writer.write(summary, ticket));
            move(summary.sent(clock.instant()));
        } catch (MailNotSent e) {
            if (!e.isPermanent()) {
                throw e;
            }
            stop(summary, ticket, new Clearance.Objection(State.REFUSED, e.getMessage()));
        }
    }

    private void stop(Summary summary, Ticket ticket, Clearance.Objection why) {
        boolean told = why.state() == State.HELD && needsNoRemark(summary);
        move(summary.stopped(why.state(), clock.instant(), why.reason()));
        if (!told) {
            String text = "The mail to %s was not sent: %s".formatted(summary.recipient(), why.reason());
            tickets.remark(ticket.number(), NewMessage.of(text));
        }
    }

    /** A loop would fill the conversation with remarks, and a busy day every ticket: the message shows it anyhow. */
    private boolean needsNoRemark(Summary summary) {
        return summary.audience() == Summary.Audience.DESK || clearance.isHolding(summary);
    }

    private void move(Summary moved) {
        rows.update(moved);
        moved(moved);
    }

    private void moved(Summary moved) {
        events.publishEvent(new SummaryMoved(moved.id(), moved.state()));
    }
}
