package org.atende.ticket;

import java.time.Period;

/**
 * How long a department waits for its customers.
 *
 * @param department whose own rule it is; null if it is everybody's
 * @param calendar on whose opening reminders, closings and agreed dates fall; null if they come at any hour
 */
record WaitingRule(
        Department department, Period reminderAfter, Period autoCloseAfter, int reopenMonths, String calendar) {}
