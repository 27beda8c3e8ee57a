package org.atende.mail.incoming;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atende.mail.content.IncomingMail;
import org.atende.mail.content.classify.Classification;
import org.atende.mail.content.classify.MailKind;
import org.atende.mail.intake.Applied;
import org.atende.mail.intake.IntakeMail;
import org.atende.mail.intake.MailHandler.Change;
import org.atende.mail.intake.Outcome;
import org.atende.mail.trust.OwnMark;
import org.atende.ticket.Message;
import org.atende.ticket.NewMessage;
import org.atende.ticket.Ticket;
import org.atende.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Mail that a machine wrote about a mail of the desk: kept on the ticket for the desk, never answered, moving nothing. */
@Component
class Reports {

    private final Addressee addressee;
    private final ForeignTickets foreign;
    private final Consequences consequences;
    private final Tickets tickets;

    Reports(Addressee addressee, ForeignTickets foreign, Consequences consequences, Tickets tickets) {
        this.addressee = addressee;
        this.foreign = foreign;
        this.consequences = consequences;
        this.tickets = tickets;
    }

    /** @param proof the mark of the desk's mail that the report is about; without one it is only kept */
    Change read(IntakeMail mail, IncomingMail content, Classification found, Optional<OwnMark> proof, Outcome outcome) {
        Optional<Ticket> ticket =
                addressee.reported(mail, content, found.originalMessageId()).or(() -> foreign(content, found));
        if (ticket.isEmpty()) {
            return () -> Applied.without(outcome, found.reason());
        }
        return () -> {
            remember(content, found, ticket.get());
            Optional<String> consequence = proof.flatMap(mark -> consequences.draw(mail, found, mark, ticket.get()));
            Message message = tickets.remark(ticket.get().number(), remark(content, found, consequence));
            return Applied.to(ticket.get().number().value(), message.id(), outcome);
        };
    }

    private Optional<Ticket> foreign(IncomingMail content, Classification found) {
        return Optional.ofNullable(found.foreignTicketId())
                .flatMap(id -> foreign.find(id, content.from().address(), true))
                .map(tickets::get);
    }

    /** Another ticket system acknowledges a mail of ours: its number stands for our ticket from now on. */
    private void remember(IncomingMail content, Classification found, Ticket ticket) {
        if (found.kind() == MailKind.AUTO_REPLY
                && found.foreignTicketId() != null
                && content.from().isKnown()) {
            foreign.remember(found.foreignTicketId(), content.from().address(), ticket.number());
        }
    }

    private static NewMessage remark(IncomingMail content, Classification found, Optional<String> consequence) {
        NewMessage whole = MailText.of(content);
        String about = String.join(", ", found.recipients());
        String text = Stream.of(
                        (found.reason() + " " + about).strip(),
                        found.diagnostic(),
                        consequence.orElse(""),
                        "",
                        whole.text())
                .collect(Collectors.joining("\n"));
        return new NewMessage(
                text.replaceAll("\n{3,}", "\n\n").strip(), whole.quoted(), whole.html(), whole.files(), whole.mailId());
    }
}
