package org.atende.mail.intake;

/** Something that a mail needs is away, which is not the mail's fault: it waits as long as that takes. */
public class TryLater extends RuntimeException {

    protected TryLater(String message, Throwable cause) {
        super(message, cause);
    }
}
