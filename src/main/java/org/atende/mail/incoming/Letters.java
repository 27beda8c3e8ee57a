package org.atende.mail.incoming;

import java.util.Optional;
import org.atende.identity.Agent;
import org.atende.identity.Agents;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.mail.content.IncomingMail;
import org.atende.mail.content.classify.MailClassifier;
import org.atende.mail.intake.Applied;
import org.atende.mail.intake.IntakeMail;
import org.atende.mail.intake.MailHandler.Change;
import org.atende.mail.intake.Outcome;
import org.atende.ticket.Actor;
import org.atende.ticket.Actors;
import org.atende.ticket.Message;
import org.atende.ticket.Sharing;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Mail that somebody wrote: it opens a ticket, or answers one. */
@Component
class Letters {

    /** Names that can never be delivered to (RFC 2606), for the sender of a mail that names none. */
    private static final String NOBODY = "unknown@sender.invalid";

    private final Addressee addressee;
    private final ForeignTickets foreign;
    private final Witness witness;
    private final Openings openings;
    private final Tickets tickets;
    private final Customers customers;
    private final Agents agents;
    private final Actors actors;
    private final Sharing sharing;

    Letters(
            Addressee addressee,
            ForeignTickets foreign,
            Witness witness,
            Openings openings,
            Tickets tickets,
            Customers customers,
            Agents agents,
            Actors actors,
            Sharing sharing) {
        this.addressee = addressee;
        this.foreign = foreign;
        this.witness = witness;
        this.openings = openings;
        this.tickets = tickets;
        this.customers = customers;
        this.agents = agents;
        this.actors = actors;
        this.sharing = sharing;
    }

    /** @param foreignId the number that another ticket system gave to it, or null */
    Change read(IntakeMail mail, IncomingMail content, String foreignId) {
        Optional<Ticket> sealed = addressee.sealed(mail, content);
        Optional<Agent> agent = agents.findByEmail(content.from().address());
        if (sealed.isPresent() && agent.isPresent()) {
            return () -> note(sealed.get(), agent.get(), content);
        }
        return agent.flatMap(who -> witness.read(mail, content, who))
                .orElseGet(() -> fromCustomer(mail, content, sealed, foreignId));
    }

    /** A mail proves no agent, so what one writes by mail stays with the desk until they send it themselves. */
    private Applied note(Ticket ticket, Agent agent, IncomingMail content) {
        Message message = tickets.note(ticket.number(), MailText.of(content), actors.of(agent));
        return Applied.to(ticket.number().value(), message.id(), Outcome.APPENDED);
    }

    private Change fromCustomer(IntakeMail mail, IncomingMail content, Optional<Ticket> sealed, String foreignId) {
        boolean answerable =
                MailClassifier.mayBeAnswered(content, mail.envelope().from());
        Customer writer = writer(mail, content);
        Optional<Ticket> answered =
                sealed.filter(ticket -> mayAnswer(writer, ticket)).or(() -> addressee.owned(content));
        Optional<Ticket> known = answered.or(() -> foreign(writer, foreignId, !answerable));
        String note = known.isPresent() ? null : claim(content, writer);
        return () -> {
            Applied applied = known.map(ticket -> append(ticket, writer, content, answerable))
                    .orElseGet(() -> open(mail, content, writer, note, answerable));
            remember(foreignId, writer, applied);
            return applied;
        };
    }

    private Optional<Ticket> foreign(Customer writer, String foreignId, boolean machine) {
        return Optional.ofNullable(foreignId)
                .flatMap(id -> foreign.find(id, writer.email(), machine))
                .map(tickets::get);
    }

    private void remember(String foreignId, Customer writer, Applied applied) {
        if (foreignId != null) {
            foreign.remember(
                    foreignId,
                    writer.email(),
                    TicketNumber.parse(applied.ticketNumber()).orElseThrow());
        }
    }

    private boolean mayAnswer(Customer writer, Ticket ticket) {
        return ticket.requesterEmail().equals(writer.email()) || sharing.reaches(ticket, writer);
    }

    /** What somebody else writes on a ticket is for the desk alone. */
    private Applied append(Ticket ticket, Customer writer, IncomingMail content, boolean answerable) {
        if (!mayAnswer(writer, ticket)) {
            Message remark = tickets.remark(ticket.number(), MailText.by(content));
            return Applied.to(ticket.number().value(), remark.id(), Outcome.APPENDED);
        }
        Tickets.Said said = tickets.customerWrote(ticket.number(), MailText.of(content), Actor.of(writer), answerable);
        Outcome outcome = said.opened() ? Outcome.OPENED : Outcome.APPENDED;
        return Applied.to(said.ticket().number().value(), said.message().id(), outcome);
    }

    private Applied open(IntakeMail mail, IncomingMail content, Customer writer, String note, boolean answerable) {
        Tickets.Said said = openings.open(mail, content.subject(), MailText.of(content), writer, note, answerable);
        return Applied.to(said.ticket().number().value(), said.message().id(), Outcome.OPENED);
    }

    /** To be asked before the change begins: a number that no ticket has would fail it. */
    private String claim(IncomingMail content, Customer writer) {
        return addressee
                .claimed(content)
                .map(ticket ->
                        "The subject names %s, but %s is not its customer.".formatted(ticket.number(), writer.email()))
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
