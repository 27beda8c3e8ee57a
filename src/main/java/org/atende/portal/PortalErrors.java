package org.atende.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.atende.ticket.NotYours;
import org.atende.ticket.TicketNotFound;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Tells a customer what was wrong, on a page. Another's ticket is no more there than one that never was. */
@ControllerAdvice("org.atende.portal")
@Order(-1)
class PortalErrors {

    private final PortalSettings settings;

    PortalErrors(PortalSettings settings) {
        this.settings = settings;
    }

    @ExceptionHandler({NotThere.class, NotYours.class, TicketNotFound.class, MethodArgumentTypeMismatchException.class})
    String notThere(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "portal/not-there";
    }

    @ExceptionHandler
    String refused(Refused why, Model page, HttpServletResponse response) {
        return problem(why, HttpStatus.TOO_MANY_REQUESTS, page, response);
    }

    @ExceptionHandler
    String changedMeanwhile(ConcurrencyFailureException e, Model page, HttpServletResponse response) {
        return problem(new Refused("portal.problem.meanwhile"), HttpStatus.CONFLICT, page, response);
    }

    @ExceptionHandler
    String tooLarge(MaxUploadSizeExceededException e, Model page, HttpServletResponse response) {
        Refused why =
                new Refused("portal.files.tooLarge", settings.maxFileSize().toMegabytes());
        return problem(why, HttpStatus.PAYLOAD_TOO_LARGE, page, response);
    }

    private static String problem(Refused why, HttpStatus status, Model page, HttpServletResponse response) {
        response.setStatus(status.value());
        page.addAttribute("problem", why);
        return "portal/problem";
    }
}
