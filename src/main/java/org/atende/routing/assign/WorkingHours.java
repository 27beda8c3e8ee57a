package org.atende.routing.assign;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/**
 * When an agent works, week by week, in the desk's zone.
 *
 * @param days on which work begins
 * @param begins null for a whole day
 * @param ends null for a whole day; a time that is not after the beginning is the next day's
 */
public record WorkingHours(Set<DayOfWeek> days, LocalTime begins, LocalTime ends) {

    public static final WorkingHours ALWAYS = new WorkingHours(Set.of(DayOfWeek.values()), null, null);

    boolean include(LocalDateTime moment) {
        LocalTime time = moment.toLocalTime();
        DayOfWeek today = moment.getDayOfWeek();
        if (begins == null) {
            return days.contains(today);
        }
        if (begins.isBefore(ends)) {
            return days.contains(today) && !time.isBefore(begins) && time.isBefore(ends);
        }
        return days.contains(today) && !time.isBefore(begins) || days.contains(today.minus(1)) && time.isBefore(ends);
    }
}
