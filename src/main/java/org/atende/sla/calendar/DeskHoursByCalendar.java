package org.atende.sla.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atende.sla.DeskHours;
import org.atende.sla.NoOpenTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads them from the calendars in force. */
@Component
class DeskHoursByCalendar implements DeskHours {

    private final PublishedCalendars calendars;
    private final MessageSource messages;
    private final Clock clock;

    DeskHoursByCalendar(PublishedCalendars calendars, MessageSource messages, Clock clock) {
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Reach now(String name) {
        PlannedCalendar calendar = calendars.inForce(name);
        Instant now = clock.instant();
        boolean open = calendar.isOpen(now);
        return new Reach(open, change(calendar, now, open), calendar.zone(), week(calendar.plan()));
    }

    private static Instant change(PlannedCalendar calendar, Instant now, boolean open) {
        try {
            return open ? calendar.nextClosing(now) : calendar.nextOpening(now);
        } catch (NoOpenTime never) {
            return null;
        }
    }

    private static List<Days> week(Plan plan) {
        List<Days> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String hours = plan.week(day).toString();
            Days last = week.isEmpty() ? null : week.get(week.size() - 1);
            if (last != null && last.hours().equals(hours)) {
                week.set(week.size() - 1, new Days(last.first(), day, hours));
            } else {
                week.add(new Days(day, day, hours));
            }
        }
        return week;
    }

    @Override
    public String sentence(Reach reach, Locale locale) {
        if (reach.changesAt() == null) {
            return text(reach.open() ? "hours.open" : "hours.closed", locale);
        }
        ZonedDateTime change = reach.changesAt().atZone(reach.zone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), reach.zone());
        String time = change.format(DateTimeFormatter.ofPattern("HH:mm"));
        String state = reach.open() ? "hours.open" : "hours.closed";
        if (change.toLocalDate().equals(today)) {
            return text(state + ".today", locale, time);
        }
        return change.toLocalDate().equals(today.plusDays(1))
                ? text(state + ".tomorrow", locale, time)
                : text(state + ".later", locale, time, day(change, locale));
    }

    private static String day(ZonedDateTime change, Locale locale) {
        return change.format(DateTimeFormatter.ofPattern("EEEE, dd/MM", locale));
    }

    private String text(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
