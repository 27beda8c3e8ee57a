package org.atende.mail.sending;

/** Says in a sentence why a mail did not leave. */
public final class MailNotSent extends RuntimeException {

    private final boolean permanent;

    private MailNotSent(String message, boolean permanent, Throwable cause) {
        super(message, cause);
        this.permanent = permanent;
    }

    static MailNotSent forGood(String message, Throwable cause) {
        return new MailNotSent(message, true, cause);
    }

    static MailNotSent forNow(String message, Throwable cause) {
        return new MailNotSent(message, false, cause);
    }

    /** Whether sending it again is pointless: the mail or its recipient was refused, rather than the server away. */
    public boolean isPermanent() {
        return permanent;
    }
}
