package org.atende.sla.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.atende.sla.calendar.CalendarRefusal;
import org.atende.sla.calendar.Difference;
import org.atende.sla.calendar.HolidayBook;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is to be said of calendars, in the reader's language. */
@Component
class CalendarWords {

    private final MessageSource messages;
    private final HolidayBook holidays;

    CalendarWords(MessageSource messages, HolidayBook holidays) {
        this.messages = messages;
        this.holidays = holidays;
    }

    String of(CalendarRefusal refusal, Locale locale) {
        return messages.getMessage("calendars.refusal." + refusal.kind(), refusal.details(), locale);
    }

    /** What differs. */
    public String what(Difference difference, Locale locale) {
        Object[] of =
                switch (difference.kind()) {
                    case WEEKDAY -> new Object[] {text("calendars.day." + difference.what(), locale)};
                    case OWN_DAY -> new Object[] {date(difference, "d MMMM yyyy", locale)};
                    case YEARLY_DAY -> new Object[] {date(difference, "d MMMM", locale)};
                    default -> new Object[0];
                };
        return messages.getMessage("calendars.difference." + difference.kind(), of, locale);
    }

    /** What was or is said of it; null where nothing is. */
    public String said(Difference difference, String side, Locale locale) {
        if (difference.kind() == Difference.Kind.HOLIDAYS) {
            return side == null ? text("calendars.holidays.none", locale) : holidays.label(side, locale);
        }
        return side == null ? null : side.replaceFirst("^-(?= |$)", text("calendars.closed", locale));
    }

    private static String date(Difference difference, String pattern, Locale locale) {
        return LocalDate.parse(difference.what()).format(DateTimeFormatter.ofPattern(pattern, locale));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
