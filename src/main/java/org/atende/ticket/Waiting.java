package org.atende.ticket;

import java.time.Instant;

/**
 * What happens to a ticket that waits for its customer, and by which rule.
 *
 * @param remindAt when the customer is reminded; {@link #NEVER} if they are not
 * @param closeAt when the ticket closes; {@link #NEVER} if it doesn't
 * @param remindAfter the rule's period, in ISO-8601
 * @param closeAfter the rule's period, in ISO-8601
 * @param waitsBy the department whose rule it is; null if it is everybody's
 * @param waitsOn the calendar on whose opening both fall; null if on none
 */
record Waiting(
        Instant remindAt, Instant closeAt, String remindAfter, String closeAfter, Department waitsBy, String waitsOn) {

    /** A date that doesn't come. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    static Waiting of(Instant remindAt, Instant closeAt, WaitingRule rule) {
        return new Waiting(
                remindAt,
                closeAt,
                rule.reminderAfter().toString(),
                rule.autoCloseAfter().toString(),
                rule.department(),
                rule.calendar());
    }

    Waiting remindAt(Instant at) {
        return new Waiting(at, closeAt, remindAfter, closeAfter, waitsBy, waitsOn);
    }

    Waiting closeAt(Instant at) {
        return new Waiting(remindAt, at, remindAfter, closeAfter, waitsBy, waitsOn);
    }

    TimerReason reminding() {
        return TimerReason.setting(remindAfter, waitsBy, waitsOn);
    }

    TimerReason closing() {
        return TimerReason.setting(closeAfter, waitsBy, waitsOn);
    }
}
