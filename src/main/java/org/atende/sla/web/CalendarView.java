package org.atende.sla.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.atende.sla.calendar.CalendarVersion;
import org.atende.sla.calendar.Plan;

/**
 * A calendar for a program; what is not the plan is ignored when it is sent.
 *
 * @param week hours as {@code 09:00-13:00, 14:00-19:00}; closed on days that are left out
 */
@Schema(name = "Calendar")
record CalendarView(
        String name,
        int version,
        String zone,
        Map<DayOfWeek, String> week,
        @Schema(description = "Whose holidays are kept, as pt, pt/20 or pt/11/LSB; null for none") String holidays,
        List<CalendarForm.Day> ownDays,
        String author,
        String comment,
        @Schema(description = "The earlier version that it brought back; null for none") Integer asOf,
        Instant publishedAt) {

    static final CalendarView NOTHING = new CalendarView(null, 0, null, null, null, null, null, null, null, null);

    static CalendarView of(CalendarVersion version) {
        Plan plan = version.plan();
        Map<DayOfWeek, String> week = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .forEach(day -> week.put(day, plan.week(day).toString()));
        return new CalendarView(
                version.name(),
                version.version(),
                plan.zone().getId(),
                week,
                plan.holidays(),
                CalendarForm.of(version, version.version()).ownDays(),
                version.authorName(),
                version.comment(),
                version.asOf(),
                version.publishedAt());
    }

    CalendarForm form(String name, int basedOn) {
        List<String> hours = Arrays.stream(DayOfWeek.values())
                .map(day -> week == null ? "" : week.getOrDefault(day, ""))
                .toList();
        return new CalendarForm(name, basedOn, asOf, zone, hours, holidays, ownDays == null ? List.of() : ownDays);
    }
}
