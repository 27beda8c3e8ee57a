package org.atende.sla.calendar;

import java.time.LocalDate;

/** Days on which nobody works. */
@FunctionalInterface
public interface Holidays {

    Holidays NONE = date -> false;

    boolean isHoliday(LocalDate date);
}
