package org.atende.sla.calendar;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes back what a test has published, for the tests that share the desk. */
public final class CalendarRows {

    private CalendarRows() {}

    public static void reset(JdbcClient jdbc) {
        jdbc.sql("delete from calendar_own_day").update();
        jdbc.sql("delete from calendar_version where version > 1 or name not in ('office', 'always')")
                .update();
    }
}
