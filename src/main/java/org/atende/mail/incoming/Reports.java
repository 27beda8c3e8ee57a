package org.atende.mail.incoming;

import java.util.Optional;
import org.atende.mail.content.IncomingMail;
import org.atende.mail.content.classify.Classification;
import org.atende.mail.intake.Applied;
import org.atende.mail.intake.IntakeMail;
import org.atende.mail.intake.MailHandler.Change;
import org.atende.mail.intake.Outcome;
import org.atende.ticket.Message;
import org.atende.ticket.NewMessage;
import org.atende.ticket.Ticket;
import org.atende.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Mail that a machine wrote about a mail of the desk: kept on the ticket for the desk, never answered, moving nothing. */
@Component
class Reports {

    private final Addressee addressee;
    private final Tickets tickets;

    Reports(Addressee addressee, Tickets tickets) {
        this.addressee = addressee;
        this.tickets = tickets;
    }

    Change read(IntakeMail mail, IncomingMail content, Classification found, Outcome outcome) {
        Optional<Ticket> ticket = addressee.reported(mail, content, found.originalMessageId());
        if (ticket.isEmpty()) {
            return () -> Applied.without(outcome, found.reason());
        }
        return () -> {
            Message message = tickets.remark(ticket.get().number(), remark(content, found));
            return Applied.to(ticket.get().number().value(), message.id(), outcome);
        };
    }

    private static NewMessage remark(IncomingMail content, Classification found) {
        NewMessage whole = MailText.of(content);
        String about = String.join(", ", found.recipients());
        String text = "%s%s%n%s%n%n%s"
                .formatted(found.reason(), about.isEmpty() ? "" : " " + about, found.diagnostic(), whole.text());
        return new NewMessage(text.strip(), whole.quoted(), whole.html(), whole.files(), whole.mailId());
    }
}
