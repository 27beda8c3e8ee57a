package org.atende.ticket.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atende.ticket.Status;
import org.atende.ticket.TicketTimer;

/** The diagram's ids that the desk's words stand for. */
final class Elements {

    static final String PROCESS = "ticket";
    static final String CUSTOMER_REPLIED = "helpdesk.customerReplied";
    static final String TICKET_REOPENED = "helpdesk.ticketReopened";
    static final String REOPEN_OR_END = "gateway_reopenOrEnd";

    /** The first at which a promise runs out while the desk has the ticket, and each further one. */
    static final List<String> ESCALATION_TIMERS = List.of("timer_escalation", "timer_nextEscalation");

    private static final Map<String, Status> STATUSES = Map.of(
            "userTask_takeTicket", Status.IN_QUEUE,
            "userTask_resolveTicket", Status.IN_PROGRESS,
            "userTask_reviewTicket", Status.UNDER_REVIEW,
            "userTask_awaitCustomer", Status.AWAITING_CUSTOMER,
            "userTask_awaitDate", Status.SCHEDULED);

    private static final Map<String, TicketTimer> TIMERS = Map.of(
            ESCALATION_TIMERS.get(0),
            TicketTimer.ESCALATION,
            ESCALATION_TIMERS.get(1),
            TicketTimer.ESCALATION,
            "timer_reminder",
            TicketTimer.REMINDER,
            "timer_autoClose",
            TicketTimer.AUTO_CLOSE,
            "timer_dateReached",
            TicketTimer.DATE_REACHED,
            "timer_reopenDeadline",
            TicketTimer.REOPEN_DEADLINE);

    private Elements() {}

    /** Of a timer that starts a subprocess the engine notes the subprocess. */
    static String startOf(String element) {
        return element.equals("subProcess_escalation") ? ESCALATION_TIMERS.get(0) : element;
    }

    static Optional<TicketTimer> timer(String element) {
        return Optional.ofNullable(TIMERS.get(element));
    }

    /** The status that a step is, or that of a closed ticket's gateway; null for every other. */
    static Status placeOf(String element) {
        return element.equals(REOPEN_OR_END) ? Status.CLOSED : STATUSES.get(element);
    }

    static Status statusOf(String userTask) {
        return STATUSES.get(userTask);
    }
}
