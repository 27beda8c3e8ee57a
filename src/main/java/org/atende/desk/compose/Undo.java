package org.atende.desk.compose;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atende.attachment.Attachments;
import org.atende.mail.UnsentMails;
import org.atende.ticket.Actor;
import org.atende.ticket.Message;
import org.atende.ticket.NotAllowed;
import org.atende.ticket.NotYours;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** Takes an answer back while its mail waits: the words return to their author's draft, the ticket to where it stood. */
@Service
@Transactional
public class Undo {

    private final Undoables undoables;
    private final UnsentMails mails;
    private final Tickets tickets;
    private final Attachments attachments;
    private final AgentUploads uploads;
    private final AgentDrafts drafts;
    private final Clock clock;

    Undo(
            Undoables undoables,
            UnsentMails mails,
            Tickets tickets,
            Attachments attachments,
            AgentUploads uploads,
            AgentDrafts drafts,
            Clock clock) {
        this.undoables = undoables;
        this.mails = mails;
        this.tickets = tickets;
        this.attachments = attachments;
        this.uploads = uploads;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** An agent's own last answer on a ticket, if it can still be taken back. */
    @Transactional(readOnly = true)
    public Optional<Pending> pending(TicketNumber number, Actor by) {
        return undoables
                .last(tickets.read(number, by).id(), by.id())
                .map(found -> new Pending(found.answer().message(), found.until()));
    }

    /**
     * The mail is held first, and the ticket then, as whoever sends it does.
     *
     * @throws NotAllowed if the mail has left, or the ticket has moved on
     * @throws NotYours if it is a colleague's answer
     */
    public Ticket undo(TicketNumber number, UUID message, Actor by) {
        tickets.requireWork(tickets.get(number), by);
        Undoables.Undoable found =
                undoables.find(message).orElseThrow(() -> new NotAllowed("This answer cannot be taken back any more."));
        if (!found.agent().equals(by.id())) {
            throw new NotYours("Only its author can take an answer back.");
        }
        boolean waits = mails.withdraw(message);
        if (!waits && clock.instant().isAfter(found.until())) {
            throw new NotAllowed("This answer cannot be taken back any more.");
        }
        returnToDraft(said(number, message), number, by);
        undoables.forget(message);
        return tickets.takeBack(number, found.answer(), by);
    }

    private Message said(TicketNumber number, UUID message) {
        return tickets.conversation(tickets.get(number)).stream()
                .filter(one -> one.id().equals(message))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("This answer stands on another ticket now."));
    }

    /** Before what was begun meanwhile, if anything was. */
    private void returnToDraft(Message said, TicketNumber number, Actor by) {
        UUID ticket = tickets.get(number).id();
        Optional<Draft> begun = drafts.find(by.id(), ticket, Draft.Kind.ANSWER);
        List<UUID> files = new ArrayList<>();
        attachments
                .of(List.of(said.id()))
                .forEach(file -> files.add(uploads.keep(by.id(), file.name(), attachments.content(file))
                        .id()));
        begun.ifPresent(draft -> draft.attachments().forEach(upload -> files.add(upload.id())));
        String html = page(said) + begun.map(Draft::html).orElse("");
        drafts.keep(by.id(), ticket, Draft.Kind.ANSWER, html, files);
    }

    private static String page(Message said) {
        return said.html() != null
                ? said.html()
                : said.text()
                        .lines()
                        .map(line ->
                                line.isEmpty() ? "<div><br></div>" : "<div>" + HtmlUtils.htmlEscape(line) + "</div>")
                        .collect(Collectors.joining());
    }

    /** @param until when its mail leaves */
    public record Pending(UUID message, Instant until) {}
}
