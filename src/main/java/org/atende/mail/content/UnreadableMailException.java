package org.atende.mail.content;

/** Says in a sentence why a mail is not read: it goes beyond the configured limits. */
public final class UnreadableMailException extends RuntimeException {

    UnreadableMailException(String message, Throwable cause) {
        super(message, cause);
    }
}
