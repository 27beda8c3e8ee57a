package org.atende.ticket;

import java.time.Period;

/**
 * How long a department waits for its customers.
 *
 * @param department whose own rule it is; null if it is everybody's
 * @param calendar on whose opening reminders and closings fall; null if they come at any hour
 * @param dateCalendar on whose opening agreed dates fall; null if they come as they were agreed
 */
record WaitingRule(
        Department department,
        Period reminderAfter,
        Period autoCloseAfter,
        int reopenMonths,
        String calendar,
        String dateCalendar) {}
