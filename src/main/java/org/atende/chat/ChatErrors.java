package org.atende.chat;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Tells a customer's browser what was wrong, in a sentence for the customer. */
@RestControllerAdvice(assignableTypes = ChatApi.class)
@Order(-2)
class ChatErrors {

    private final MessageSource words;
    private final ChatSettings settings;

    ChatErrors(MessageSource words, ChatSettings settings) {
        this.words = words;
        this.settings = settings;
    }

    @ExceptionHandler
    ProblemDetail refused(Refused why, Locale locale) {
        return problem(why.status(), why.getMessage(), locale, why.values());
    }

    @ExceptionHandler
    ProblemDetail changedMeanwhile(ConcurrencyFailureException e, Locale locale) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "chat.again", locale);
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e, Locale locale) {
        return problem(HttpStatus.BAD_REQUEST, "chat.wrong", locale);
    }

    @ExceptionHandler
    ProblemDetail tooLarge(MaxUploadSizeExceededException e, Locale locale) {
        return problem(
                HttpStatus.PAYLOAD_TOO_LARGE,
                "portal.files.tooLarge",
                locale,
                settings.maxFileSize().toMegabytes());
    }

    private ProblemDetail problem(HttpStatus status, String key, Locale locale, Object... values) {
        return ProblemDetail.forStatusAndDetail(status, words.getMessage(key, values, locale));
    }
}
