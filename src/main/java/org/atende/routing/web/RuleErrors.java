package org.atende.routing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.atende.routing.assign.RosterRefusal;
import org.atende.routing.sheet.UnreadableRules;
import org.atende.routing.studio.StudioRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells why the studio did not do what was asked, as RFC 9457 problems. */
@RestControllerAdvice(basePackageClasses = RuleErrors.class)
@Order(-1)
class RuleErrors {

    private static final Logger LOG = LoggerFactory.getLogger(RuleErrors.class);

    private final RuleWords words;

    RuleErrors(RuleWords words) {
        this.words = words;
    }

    @ExceptionHandler
    ProblemDetail refused(StudioRefusal refusal, HttpServletRequest request, Locale locale) {
        Locale language = language(request, locale);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status(refusal.kind()), words.of(refusal, language));
        problem.setProperty("kind", refusal.kind());
        if (!refusal.findings().isEmpty()) {
            problem.setProperty("findings", words.of(refusal.findings(), language));
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(RosterRefusal refusal, HttpServletRequest request, Locale locale) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status(refusal.kind()), words.of(refusal, language(request, locale)));
        problem.setProperty("kind", refusal.kind());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableRules e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage());
    }

    @ExceptionHandler
    void hungUp(UncheckedIOException e) {
        LOG.debug("A replay was broken off", e);
    }

    /** Programs that ask for no language hear English, as from the rest of the API. */
    private static Locale language(HttpServletRequest request, Locale asked) {
        boolean program = request.getRequestURI().startsWith("/api/");
        return program && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.ENGLISH : asked;
    }

    private static HttpStatus status(RosterRefusal.Kind kind) {
        return switch (kind) {
            case NOT_A_MANAGER -> HttpStatus.FORBIDDEN;
            case NO_AGENT, NO_ABSENCE -> HttpStatus.NOT_FOUND;
            case OVERTAKEN -> HttpStatus.CONFLICT;
            case HOURS, DAYS, CALENDAR, LIMIT, SKILLS, DATES, NOTE -> HttpStatus.BAD_REQUEST;
        };
    }

    private static HttpStatus status(StudioRefusal.Kind kind) {
        return switch (kind) {
            case NOT_A_MANAGER, NOT_A_READER -> HttpStatus.FORBIDDEN;
            case NO_TABLE, NO_VERSION, NO_DRAFT, NO_PUBLICATION, NO_TICKET -> HttpStatus.NOT_FOUND;
            case STALE_DRAFT, OVERTAKEN, OVER, BUSY -> HttpStatus.CONFLICT;
            case FAULTY -> HttpStatus.UNPROCESSABLE_ENTITY;
            case TOO_LONG -> HttpStatus.PAYLOAD_TOO_LARGE;
            case NO_COMMENT, IN_THE_PAST -> HttpStatus.BAD_REQUEST;
        };
    }
}
