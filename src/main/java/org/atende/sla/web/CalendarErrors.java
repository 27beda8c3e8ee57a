package org.atende.sla.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.atende.sla.NoOpenTime;
import org.atende.sla.calendar.CalendarRefusal;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells programs why a calendar is not changed, as RFC 9457 problems. */
@RestControllerAdvice(assignableTypes = CalendarsApi.class)
@Order(-1)
class CalendarErrors {

    private final CalendarWords words;

    CalendarErrors(CalendarWords words) {
        this.words = words;
    }

    /** Programs that ask for no language hear English, as from the rest of the API. */
    @ExceptionHandler
    ProblemDetail refused(CalendarRefusal refusal, HttpServletRequest request, Locale locale) {
        Locale language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.ENGLISH : locale;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status(refusal.kind()), words.of(refusal, language));
        problem.setProperty("kind", refusal.kind());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail tooLong(NoOpenTime e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage());
    }

    static HttpStatus status(CalendarRefusal.Kind kind) {
        return switch (kind) {
            case NOT_A_MANAGER -> HttpStatus.FORBIDDEN;
            case NO_CALENDAR, NO_VERSION -> HttpStatus.NOT_FOUND;
            case OVERTAKEN, TAKEN, UNCHANGED -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }
}
