package org.atende.portal;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atende.attachment.Attachment;
import org.atende.attachment.Attachments;
import org.atende.ticket.Actor;
import org.atende.ticket.Message;
import org.atende.ticket.Ticket;
import org.atende.ticket.Tickets;
import org.springframework.stereotype.Component;

/** What of a conversation is the customer's to see: the public turns and their files. */
@Component
class Turns {

    private final Tickets tickets;
    private final Attachments attachments;

    Turns(Tickets tickets, Attachments attachments) {
        this.tickets = tickets;
        this.attachments = attachments;
    }

    List<Turn> of(Ticket ticket, Actor reader) {
        List<Message> said = said(ticket, reader);
        Map<UUID, List<Attachment>> files =
                attachments.of(said.stream().map(Message::id).toList()).stream().collect(groupingBy(Attachment::owner));
        return said.stream()
                .map(message -> Turn.of(message, reader, files.getOrDefault(message.id(), List.of())))
                .toList();
    }

    /** A file on a ticket that this customer may see, in a turn that they may read. */
    Optional<Attachment> file(UUID id, Actor customer) {
        return attachments.find(id).filter(file -> tickets.holding(file.owner())
                .map(ticket -> tickets.read(ticket.number(), customer))
                .filter(ticket -> said(ticket, customer).stream()
                        .anyMatch(message -> message.id().equals(file.owner())))
                .isPresent());
    }

    /** A colleague was shown this ticket, and not those that were merged into it. */
    private List<Message> said(Ticket ticket, Actor reader) {
        return tickets.conversation(ticket).stream()
                .filter(message -> message.kind() == Message.Kind.PUBLIC)
                .filter(message -> reader.mayRead(ticket) || message.ticketId().equals(ticket.id()))
                .toList();
    }
}
