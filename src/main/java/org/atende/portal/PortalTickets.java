package org.atende.portal;

import java.util.List;
import org.atende.attachment.NewFile;
import org.atende.identity.Customer;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.Priority;
import org.atende.ticket.Ticket;
import org.atende.ticket.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens tickets in the portal's name. */
@Component
@Transactional
class PortalTickets {

    private final Tickets tickets;
    private final TicketDrafts drafts;

    PortalTickets(Tickets tickets, TicketDrafts drafts) {
        this.tickets = tickets;
        this.drafts = drafts;
    }

    Ticket open(TicketForm form, List<NewFile> files, Customer customer) {
        return open(form.subject(), form.text(), files, form.chosenDepartment(), form.chosenPriority(), customer)
                .ticket();
    }

    Ticket open(Draft draft, Customer customer) {
        Tickets.Said opened =
                open(draft.subject(), draft.text(), List.of(), draft.department(), draft.priority(), customer);
        drafts.became(draft, opened.message().id());
        return opened.ticket();
    }

    private Tickets.Said open(
            String subject,
            String text,
            List<NewFile> files,
            Department department,
            Priority priority,
            Customer customer) {
        NewMessage message = new NewMessage(text.strip(), null, null, files, null);
        NewTicket request = new NewTicket(subject, message, customer, department, priority, Channel.PORTAL, null, true);
        return tickets.open(request, Actor.of(customer));
    }
}
