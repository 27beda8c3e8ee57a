package org.atende.mail.incoming;

import org.atende.mail.content.IncomingMail;
import org.atende.mail.content.Protection;
import org.atende.mail.intake.Applied;
import org.atende.mail.intake.IntakeMail;
import org.atende.mail.intake.MailHandler.Change;
import org.atende.ticket.NewMessage;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Tells the agents that a mail is signed or encrypted, because its words alone do not show it. */
@Component
class ProtectedMail {

    private final Tickets tickets;

    ProtectedMail(Tickets tickets) {
        this.tickets = tickets;
    }

    Change told(IntakeMail mail, IncomingMail content, Change change) {
        return Protection.of(content)
                .map(protection -> told(change, sentence(protection, mail)))
                .orElse(change);
    }

    private Change told(Change change, String sentence) {
        return () -> {
            Applied applied = change.apply();
            if (applied.ticketNumber() != null) {
                TicketNumber number = TicketNumber.parse(applied.ticketNumber()).orElseThrow();
                tickets.remark(number, NewMessage.of(sentence));
            }
            return applied;
        };
    }

    private static String sentence(Protection protection, IntakeMail mail) {
        return protection.encrypted()
                ? "The mail is encrypted (%s) and cannot be read here. It is kept as it came: %s."
                        .formatted(protection.method(), mail.id())
                : "The mail is signed (%s). The signature was not verified.".formatted(protection.method());
    }
}
