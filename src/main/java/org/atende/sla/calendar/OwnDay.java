package org.atende.sla.calendar;

import java.time.LocalDate;

/**
 * A day on which the desk keeps hours of its own, whatever the weekday and the holidays say.
 *
 * @param yearly whether it comes back every year
 * @param hours none for closed
 * @param reason what managers call it
 */
public record OwnDay(LocalDate date, boolean yearly, Hours hours, String reason) {

    boolean isOn(LocalDate day) {
        return yearly
                ? day.getMonth() == date.getMonth() && day.getDayOfMonth() == date.getDayOfMonth()
                : day.equals(date);
    }
}
