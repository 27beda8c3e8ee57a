package org.atende.desk.calls;

import org.atende.identity.Caller;
import org.atende.identity.CallerProof;
import org.atende.identity.Callers;
import org.atende.identity.Customer;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.InvalidRequest;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings what a caller says to a ticket: their words as theirs, and beside them who wrote them down. */
@Service
class Calls {

    private final Callers callers;
    private final CallerProof proof;
    private final Tickets tickets;
    private final TransactionTemplate transaction;

    Calls(Callers callers, CallerProof proof, Tickets tickets, TransactionTemplate transaction) {
        this.callers = callers;
        this.proof = proof;
        this.tickets = tickets;
        this.transaction = transaction;
    }

    Ticket take(NewCall call, Actor by) {
        return call.ticket() == null || call.ticket().isBlank() ? open(call, by) : add(call, by);
    }

    private Ticket open(NewCall call, Actor by) {
        if (call.subject() == null || call.subject().isBlank()) {
            throw new InvalidRequest("subject", "must not be empty");
        }
        Caller caller = caller(call);
        NewTicket asked = new NewTicket(
                call.subject(),
                NewMessage.of(call.text()),
                caller.customer(),
                call.department(),
                call.priority(),
                Channel.PHONE,
                note(caller, by),
                caller.hasAddress());
        return tickets.open(asked, by).ticket();
    }

    private Ticket add(NewCall call, Actor by) {
        TicketNumber number = TicketNumber.parse(call.ticket())
                .orElseThrow(() -> new InvalidRequest("ticket", "must be a ticket number such as YZP-171-95989"));
        Ticket ticket = tickets.read(number, by);
        tickets.requireWork(ticket, by);
        if (call.customer() != null && !call.customer().equals(ticket.requester())) {
            throw new InvalidRequest("ticket", "must be one of the caller's own");
        }
        Caller caller = callers.find(ticket.requester()).orElseThrow();
        return transaction.execute(status -> said(number, call.text(), caller, by));
    }

    private Ticket said(TicketNumber number, String text, Caller caller, Actor by) {
        Customer customer = caller.customer();
        Ticket ticket = tickets.customerWrote(number, NewMessage.of(text), Actor.of(customer), caller.hasAddress())
                .ticket();
        tickets.remark(ticket.number(), NewMessage.of(note(caller, by)));
        return ticket;
    }

    private Caller caller(NewCall call) {
        if (call.customer() != null) {
            return callers.find(call.customer())
                    .orElseThrow(() -> new InvalidRequest("customer", "is nobody whom the desk knows"));
        }
        if (isBlank(call.name()) && isBlank(call.phone()) && isBlank(call.email())) {
            throw new InvalidRequest("name", "must not be empty where neither number nor address is known");
        }
        try {
            return callers.known(call.name(), call.phone(), call.email());
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest("phone", "must be a telephone number such as +351 912 345 678");
        }
    }

    private String note(Caller caller, Actor by) {
        String from = caller.phone() == null ? "" : " from " + caller.phone();
        String verified = proof.isVerified(caller.customer()) ? "verified" : "not verified";
        return "By telephone%s, written down by %s. Caller %s.".formatted(from, by.name(), verified);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
