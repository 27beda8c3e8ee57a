package org.atende.desk.compose;

import java.time.Instant;
import java.util.UUID;
import org.atende.mail.scan.ScannerAway;
import org.atende.ticket.Message;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why something was not sent, as RFC 9457 problems. */
@RestControllerAdvice
@Order(-1)
class ComposeErrors {

    @ExceptionHandler
    ProblemDetail meanwhile(WrittenMeanwhile e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
        problem.setTitle("Written meanwhile");
        problem.setProperty(
                "meanwhile", e.messages().stream().map(Meanwhile::of).toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notScanned(ScannerAway e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "Files cannot be checked for viruses at the moment; try again later.");
    }

    @ExceptionHandler
    ProblemDetail tooLarge(TooLarge e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.PAYLOAD_TOO_LARGE, e.getMessage());
    }

    /** Who wrote what. */
    record Meanwhile(UUID id, Message.Kind kind, String author, String text, Instant createdAt) {

        static Meanwhile of(Message message) {
            return new Meanwhile(
                    message.id(),
                    message.kind(),
                    WrittenMeanwhile.author(message),
                    message.text(),
                    message.createdAt());
        }
    }
}
