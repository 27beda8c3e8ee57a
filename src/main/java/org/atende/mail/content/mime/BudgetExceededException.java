package org.atende.mail.content.mime;

/** Stops the reading of a mail that would take more than it is allowed, before it does. */
public final class BudgetExceededException extends RuntimeException {

    BudgetExceededException(String message) {
        super(message);
    }
}
