package org.atende.desk.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atende.ticket.InvalidRequest;
import org.atende.ticket.NotAllowed;
import org.atende.ticket.NotYours;
import org.atende.ticket.TicketNotFound;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Tells a client what was wrong, as RFC 9457 problems; a wrong field is named. */
@RestControllerAdvice
@Order(0)
class ApiErrors extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail notFound(TicketNotFound e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowed e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail notYours(NotYours e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail changedMeanwhile(ConcurrencyFailureException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, "Somebody changed the ticket at the same moment. Nothing was done; try again.");
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidRequest e) {
        return invalid(Map.of(e.field(), e.getMessage()));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Map<String, String> wrong = e.getFieldErrors().stream()
                .collect(Collectors.toMap(
                        error -> error.getField(),
                        error -> error.isBindingFailure()
                                ? "is not one of the possible values"
                                : String.valueOf(error.getDefaultMessage()),
                        (first, second) -> first));
        return ResponseEntity.badRequest().body(invalid(wrong));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.badRequest().body(unreadable(e));
    }

    private static ProblemDetail unreadable(HttpMessageNotReadableException e) {
        if (e.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .collect(Collectors.joining("."));
            return invalid(Map.of(field, possible(mapping)));
        }
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The body is not readable JSON.");
    }

    private static String possible(JsonMappingException mapping) {
        return mapping instanceof InvalidFormatException format
                        && format.getTargetType().isEnum()
                ? "must be one of " + Arrays.toString(format.getTargetType().getEnumConstants())
                : "has a value that is not possible here";
    }

    @ExceptionHandler
    ProblemDetail wrongType(MethodArgumentTypeMismatchException e) {
        return e.getRootCause() instanceof TicketNotFound unknown
                ? notFound(unknown)
                : invalid(Map.of(e.getName(), "has a value that is not possible here"));
    }

    private static ProblemDetail invalid(Map<String, String> wrong) {
        String detail = wrong.entrySet().stream()
                .map(field -> field.getKey() + " " + field.getValue())
                .sorted()
                .collect(Collectors.joining("; "));
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setTitle("Invalid request");
        problem.setProperty("errors", errors(wrong));
        return problem;
    }

    private static List<Map<String, String>> errors(Map<String, String> wrong) {
        return wrong.entrySet().stream()
                .map(field -> Map.of("field", field.getKey(), "message", field.getValue()))
                .toList();
    }
}
