package org.atende.ticket.process;

import java.util.Map;
import java.util.Optional;
import org.atende.ticket.Status;
import org.atende.ticket.TicketTimer;

/** The diagram's ids that the desk's words stand for. */
final class Elements {

    static final String PROCESS = "ticket";
    static final String CUSTOMER_REPLIED = "helpdesk.customerReplied";
    static final String TICKET_REOPENED = "helpdesk.ticketReopened";
    static final String ESCALATION_TIMER = "timer_escalation";

    private static final Map<String, Status> STATUSES = Map.of(
            "userTask_takeTicket", Status.IN_QUEUE,
            "userTask_resolveTicket", Status.IN_PROGRESS,
            "userTask_reviewTicket", Status.UNDER_REVIEW,
            "userTask_awaitCustomer", Status.AWAITING_CUSTOMER,
            "userTask_awaitDate", Status.SCHEDULED);

    private static final Map<String, TicketTimer> TIMERS = Map.of(
            ESCALATION_TIMER,
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

    static Optional<TicketTimer> timer(String element) {
        return Optional.ofNullable(TIMERS.get(element));
    }

    static Status statusOf(String userTask) {
        return STATUSES.get(userTask);
    }
}
