package org.atende.mail.incoming;

import java.util.Optional;
import org.atende.identity.Customer;
import org.atende.mail.address.DeskAddresses;
import org.atende.mail.intake.IntakeMail;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Opens a ticket for what came by mail, in the department that was written to. */
@Component
class Openings {

    private final DeskAddresses addresses;
    private final Tickets tickets;

    Openings(DeskAddresses addresses, Tickets tickets) {
        this.addresses = addresses;
        this.tickets = tickets;
    }

    Tickets.Said open(
            IntakeMail mail, String subject, NewMessage message, Customer writer, String note, boolean answerable) {
        NewTicket request =
                new NewTicket(subject, message, writer, department(mail), null, Channel.EMAIL, note, answerable);
        return tickets.open(request, Actor.of(writer));
    }

    private Department department(IntakeMail mail) {
        return mail.envelope().recipients().stream()
                .map(addresses::department)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
