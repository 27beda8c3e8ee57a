package org.atende.mail.incoming;

import java.util.Optional;
import org.atende.identity.Agent;
import org.atende.identity.Agents;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.mail.address.DeskAddresses;
import org.atende.mail.content.IncomingMail;
import org.atende.mail.content.MailParser;
import org.atende.mail.intake.Applied;
import org.atende.mail.intake.IntakeMail;
import org.atende.mail.intake.MailHandler.Change;
import org.atende.mail.intake.Outcome;
import org.atende.mail.trust.Border;
import org.atende.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Opens a ticket for whoever wrote what an agent passes on, with the agent as the witness of it. */
@Component
class Witness {

    private final MailParser parser;
    private final DeskAddresses addresses;
    private final Agents agents;
    private final Customers customers;
    private final Border border;
    private final Openings openings;

    Witness(
            MailParser parser,
            DeskAddresses addresses,
            Agents agents,
            Customers customers,
            Border border,
            Openings openings) {
        this.parser = parser;
        this.addresses = addresses;
        this.agents = agents;
        this.customers = customers;
        this.border = border;
        this.openings = openings;
    }

    /** What follows if the agent's mail passes on somebody else's; empty if it does not. */
    Optional<Change> read(IntakeMail mail, IncomingMail content, Agent agent) {
        return Forwarded.in(content, parser)
                .flatMap(found -> found.unless(this::isOurs))
                .map(found -> change(mail, content, agent, found));
    }

    private boolean isOurs(String address) {
        return addresses.accepts(address) || agents.findByEmail(address).isPresent();
    }

    /** An agent's address can be forged: the one who is said to have written is mailed only if it surely was not. */
    private Change change(IntakeMail mail, IncomingMail content, Agent agent, Forwarded found) {
        boolean vouched = border.vouchesFor(content, mail.envelope().remoteAddress());
        Customer writer = customers.known(found.from().address(), found.from().name(), null);
        return () -> {
            Tickets.Said said =
                    openings.open(mail, found.subject(), found.message(), writer, note(agent, found, vouched), vouched);
            return Applied.to(said.ticket().number().value(), said.message().id(), Outcome.OPENED);
        };
    }

    private static String note(Agent agent, Forwarded found, boolean vouched) {
        return "Forwarded by %s, %s.\n\n%s"
                .formatted(
                        agent.name(),
                        vouched
                                ? "as the mail server confirms"
                                : "or by someone who uses their address: nothing confirms it, and no mail was sent",
                        found.introduction())
                .strip();
    }
}
