package org.atende.sla.web;

import java.util.Locale;
import org.atende.sla.calendar.CalendarRefusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says why a calendar is not changed, in the reader's language. */
@Component
class CalendarWords {

    private final MessageSource messages;

    CalendarWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(CalendarRefusal refusal, Locale locale) {
        return messages.getMessage("calendars.refusal." + refusal.kind(), refusal.details(), locale);
    }
}
