package org.atende.ticket;

import static org.atende.ticket.Status.AWAITING_CUSTOMER;
import static org.atende.ticket.Status.CLOSED;
import static org.atende.ticket.Status.IN_PROGRESS;
import static org.atende.ticket.Status.IN_QUEUE;
import static org.atende.ticket.Status.SCHEDULED;
import static org.atende.ticket.Status.UNDER_REVIEW;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one table of what each status allows: status × verb → next status, or nothing where it is refused. */
public final class StatusRules {

    private static final Map<Verb, Map<Status, Status>> NEXT = new EnumMap<>(Verb.class);

    static {
        //   verb                  from IN_QUEUE          IN_PROGRESS        UNDER_REVIEW       AWAITING_CUSTOMER
        // SCHEDULED     CLOSED
        row(Verb.TAKE, IN_PROGRESS, null, IN_PROGRESS, IN_PROGRESS, IN_PROGRESS, null);
        row(Verb.RELEASE, null, IN_QUEUE, IN_QUEUE, IN_QUEUE, IN_QUEUE, null);
        row(
                Verb.ASK,
                AWAITING_CUSTOMER,
                AWAITING_CUSTOMER,
                AWAITING_CUSTOMER,
                AWAITING_CUSTOMER,
                AWAITING_CUSTOMER,
                null);
        row(Verb.REVIEW, UNDER_REVIEW, UNDER_REVIEW, null, UNDER_REVIEW, UNDER_REVIEW, null);
        row(Verb.SCHEDULE, SCHEDULED, SCHEDULED, SCHEDULED, SCHEDULED, SCHEDULED, null);
        row(Verb.TRANSFER, IN_QUEUE, IN_QUEUE, IN_QUEUE, IN_QUEUE, IN_QUEUE, null);
        row(Verb.RESOLVE, CLOSED, CLOSED, CLOSED, CLOSED, CLOSED, null);
        row(Verb.REOPEN, null, null, null, null, null, IN_QUEUE);
        row(Verb.REPLY, IN_QUEUE, IN_PROGRESS, UNDER_REVIEW, AWAITING_CUSTOMER, SCHEDULED, null);
        staysEverywhere(Verb.NOTE);
        row(Verb.PRIORITY, IN_QUEUE, IN_PROGRESS, UNDER_REVIEW, AWAITING_CUSTOMER, SCHEDULED, null);
        staysEverywhere(Verb.LINK, Verb.UNLINK, Verb.SUBJECT, Verb.TAG, Verb.WATCH, Verb.UNWATCH, Verb.SPLIT);
        row(Verb.ASSIGN, IN_QUEUE, IN_PROGRESS, UNDER_REVIEW, AWAITING_CUSTOMER, SCHEDULED, null);
        row(Verb.MERGE, CLOSED, CLOSED, CLOSED, CLOSED, CLOSED, CLOSED);
        row(Verb.UNMERGE, null, null, null, null, null, IN_QUEUE);
        row(Verb.MOVE_TIMER, null, null, null, AWAITING_CUSTOMER, SCHEDULED, CLOSED);
        row(Verb.CANCEL_TIMER, null, null, null, AWAITING_CUSTOMER, SCHEDULED, null);
        row(Verb.CUSTOMER_REPLY, IN_QUEUE, IN_PROGRESS, UNDER_REVIEW, IN_PROGRESS, IN_PROGRESS, IN_QUEUE);
        row(Verb.CUSTOMER_CLOSE, CLOSED, CLOSED, CLOSED, CLOSED, CLOSED, null);
        row(Verb.AUTO_CLOSE, null, null, null, CLOSED, null, null);
        row(Verb.DATE_REACHED, null, null, null, null, IN_PROGRESS, null);
    }

    private StatusRules() {}

    /** The status that a verb leads to, or empty where the status does not allow it. */
    public static Optional<Status> next(Status from, Verb verb) {
        return Optional.ofNullable(NEXT.get(verb).get(from));
    }

    /** The verbs that agents can use in a status, in the order of {@link Verb}. */
    public static List<Verb> allowed(Status from) {
        return Arrays.stream(Verb.values())
                .filter(verb -> !verb.isTimers() && !verb.isCustomers())
                .filter(verb -> next(from, verb).isPresent())
                .toList();
    }

    /** The timer's verb that takes a ticket from one status to another, where there is one. */
    static Optional<Verb> timerLeading(Status from, Status to) {
        return Arrays.stream(Verb.values())
                .filter(Verb::isTimers)
                .filter(verb -> next(from, verb).filter(to::equals).isPresent())
                .findFirst();
    }

    private static void staysEverywhere(Verb... verbs) {
        for (Verb verb : verbs) {
            row(verb, Status.values());
        }
    }

    private static void row(Verb verb, Status... next) {
        Map<Status, Status> row = new EnumMap<>(Status.class);
        for (Status from : Status.values()) {
            if (next[from.ordinal()] != null) {
                row.put(from, next[from.ordinal()]);
            }
        }
        NEXT.put(verb, row);
    }
}
