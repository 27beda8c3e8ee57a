package org.atende.mail.incoming;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atende.identity.Customers;
import org.atende.mail.content.IncomingMail;
import org.atende.mail.content.Mailbox;
import org.atende.mail.intake.IntakeMail;
import org.atende.mail.trust.OwnMark;
import org.atende.mail.trust.ReplyTokens;
import org.atende.ticket.Sharing;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNotFound;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Finds the ticket that a mail is meant for, and whether its writer may add to it. */
@Component
class Addressee {

    private final Tickets tickets;
    private final ReplyTokens tokens;
    private final Customers customers;
    private final Sharing sharing;

    Addressee(Tickets tickets, ReplyTokens tokens, Customers customers, Sharing sharing) {
        this.tickets = tickets;
        this.tokens = tokens;
        this.customers = customers;
        this.sharing = sharing;
    }

    /**
     * A ticket that the desk itself gave this writer the right to answer, by a sealed address or Message-ID; the writer
     * is a customer or an agent.
     */
    Optional<Ticket> sealed(IntakeMail mail, IncomingMail content) {
        String from = content.from().address();
        Stream<Optional<String>> addresses =
                recipients(mail, content).map(recipient -> tokens.verifyAddress(recipient, from));
        Stream<Optional<String>> threads = thread(content).map(id -> tokens.verifyMessageId(id, from));
        return Stream.concat(addresses, threads)
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(this::ticket);
    }

    /** A ticket of the writer's own that the mail answers or names. */
    Optional<Ticket> owned(IncomingMail content) {
        Stream<TicketNumber> answered = thread(content).map(tickets::writtenBy).flatMap(Optional::stream);
        return Stream.concat(answered, named(content).stream())
                .map(number -> ticket(number.value()))
                .flatMap(Optional::stream)
                .filter(ticket -> content.from().is(ticket.requesterEmail()) || isColleague(content, ticket))
                .findFirst();
    }

    private boolean isColleague(IncomingMail content, Ticket ticket) {
        return content.from().isKnown()
                && customers
                        .find(content.from().address())
                        .filter(writer -> sharing.reaches(ticket, writer))
                        .isPresent();
    }

    /** A ticket that the subject names, whoever's it is. */
    Optional<Ticket> claimed(IncomingMail content) {
        return named(content).stream()
                .map(number -> ticket(number.value()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The ticket that a report is about: the mail that the desk sent is named by address or by id. */
    Optional<Ticket> reported(IntakeMail mail, IncomingMail content, String originalId) {
        Stream<Optional<OwnMark>> bounced = recipients(mail, content).map(tokens::verifyBounceAddress);
        Stream<Optional<OwnMark>> sent =
                Stream.concat(Stream.ofNullable(originalId), thread(content)).map(tokens::recogniseMessageId);
        return Stream.concat(bounced, sent)
                .flatMap(Optional::stream)
                .map(OwnMark::ticketNumber)
                .findFirst()
                .flatMap(this::ticket)
                .or(() -> sealed(mail, content))
                .or(() -> owned(content));
    }

    boolean knows(String number) {
        return ticket(number).isPresent();
    }

    private static List<TicketNumber> named(IncomingMail content) {
        return TicketNumber.in(content.subject());
    }

    private static Stream<String> recipients(IntakeMail mail, IncomingMail content) {
        return Stream.concat(
                mail.envelope().recipients().stream(),
                Stream.concat(content.to().stream(), content.cc().stream()).map(Mailbox::address));
    }

    /** The newest id first: a thread that was joined from two tickets answers the later. */
    private static Stream<String> thread(IncomingMail content) {
        List<String> references = content.references();
        Stream<String> newestFirst =
                Stream.iterate(references.size() - 1, i -> i >= 0, i -> i - 1).map(references::get);
        return Stream.concat(content.inReplyTo().stream(), newestFirst);
    }

    private Optional<Ticket> ticket(String number) {
        try {
            return TicketNumber.parse(number).map(tickets::get);
        } catch (TicketNotFound e) {
            return Optional.empty();
        }
    }
}
