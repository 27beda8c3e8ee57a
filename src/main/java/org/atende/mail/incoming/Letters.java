package org.atende.mail.incoming;

import java.util.Optional;
import org.atende.identity.Agent;
import org.atende.identity.Agents;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.mail.address.DeskAddresses;
import org.atende.mail.content.IncomingMail;
import org.atende.mail.content.classify.MailClassifier;
import org.atende.mail.intake.Applied;
import org.atende.mail.intake.IntakeMail;
import org.atende.mail.intake.MailHandler.Change;
import org.atende.mail.intake.Outcome;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.Message;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.Ticket;
import org.atende.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Mail that somebody wrote: it opens a ticket, or answers one. */
@Component
class Letters {

    /** Names that can never be delivered to (RFC 2606), for the sender of a mail that names none. */
    private static final String NOBODY = "unknown@sender.invalid";

    private final Addressee addressee;
    private final DeskAddresses addresses;
    private final Tickets tickets;
    private final Customers customers;
    private final Agents agents;

    Letters(Addressee addressee, DeskAddresses addresses, Tickets tickets, Customers customers, Agents agents) {
        this.addressee = addressee;
        this.addresses = addresses;
        this.tickets = tickets;
        this.customers = customers;
        this.agents = agents;
    }

    Change read(IntakeMail mail, IncomingMail content) {
        boolean answerable =
                MailClassifier.mayBeAnswered(content, mail.envelope().from());
        Optional<Ticket> sealed = addressee.sealed(mail, content);
        Optional<Agent> agent = agents.findByEmail(content.from().address());
        if (sealed.isPresent() && agent.isPresent()) {
            return () -> note(sealed.get(), agent.get(), content);
        }
        Customer writer = writer(mail, content);
        Optional<Ticket> answered = sealed.filter(
                        ticket -> ticket.requesterEmail().equals(writer.email()))
                .or(() -> addressee.owned(content));
        return answered.<Change>map(ticket -> () -> append(ticket, writer, content, answerable))
                .orElseGet(() -> () -> open(mail, content, writer, answerable));
    }

    /** A mail proves no agent, so what one writes by mail stays with the desk until they send it themselves. */
    private Applied note(Ticket ticket, Agent agent, IncomingMail content) {
        Message message = tickets.note(ticket.number(), MailText.of(content), Actor.of(agent));
        return Applied.to(ticket.number().value(), message.id(), Outcome.APPENDED);
    }

    private Applied append(Ticket ticket, Customer writer, IncomingMail content, boolean answerable) {
        Tickets.Said said = tickets.customerWrote(ticket.number(), MailText.of(content), Actor.of(writer), answerable);
        Outcome outcome = said.ticket().number().equals(ticket.number()) ? Outcome.APPENDED : Outcome.OPENED;
        return Applied.to(said.ticket().number().value(), said.message().id(), outcome);
    }

    private Applied open(IntakeMail mail, IncomingMail content, Customer writer, boolean answerable) {
        NewMessage message = MailText.of(content);
        String note = addressee
                .claimed(content)
                .map(ticket ->
                        "The subject names %s, but %s is not its customer.".formatted(ticket.number(), writer.email()))
                .orElse(null);
        NewTicket request = new NewTicket(
                content.subject(), message, writer, department(mail), null, Channel.EMAIL, note, answerable);
        Tickets.Said said = tickets.open(request, Actor.of(writer));
        return Applied.to(said.ticket().number().value(), said.message().id(), Outcome.OPENED);
    }

    private Department department(IntakeMail mail) {
        return mail.envelope().recipients().stream()
                .map(addresses::department)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private Customer writer(IntakeMail mail, IncomingMail content) {
        Language language = content.language() == null ? null : Language.of(content.language());
        return customers.known(address(mail, content), content.from().name(), language);
    }

    private static String address(IntakeMail mail, IncomingMail content) {
        if (content.from().isKnown()) {
            return content.from().address();
        }
        String envelope = mail.envelope().from();
        return envelope.isBlank() ? NOBODY : envelope;
    }
}
