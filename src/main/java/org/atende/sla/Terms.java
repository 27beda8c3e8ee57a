package org.atende.sla;

import java.time.Duration;

/**
 * What was promised.
 *
 * @param target in working time by the calendar
 * @param version of the calendar
 * @param warnPercent how much of the target is used up when the desk is warned
 * @param table version of the table that decided it, 0 if it was none
 * @param rule id of the row in that table
 */
record Terms(Duration target, String calendar, int version, int warnPercent, int table, String rule) {

    Terms withTarget(Duration other) {
        return new Terms(other, calendar, version, warnPercent, table, rule);
    }

    Terms withVersion(int other) {
        return new Terms(target, calendar, other, warnPercent, table, rule);
    }

    Duration warning() {
        return target.multipliedBy(warnPercent).dividedBy(100);
    }

    /** What must be used up for the desk to look after a ticket once more. */
    Duration threshold(int looks) {
        return looks == 0 ? warning() : target.multipliedBy(looks);
    }

    /** How many looks a use of the target stands for. */
    int looks(Duration used) {
        return used.compareTo(warning()) < 0 ? 0 : timesUsed(used) + 1;
    }

    int timesUsed(Duration used) {
        return (int) used.dividedBy(target);
    }
}
