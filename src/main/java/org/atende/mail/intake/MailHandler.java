package org.atende.mail.intake;

/** Understands a mail and does what it asks for. */
public interface MailHandler {

    /**
     * Reads the mail, before a transaction begins. What it throws is kept, and the mail is handled again later.
     *
     * @return what is left to do in the database
     * @throws TryLater if the mail is to wait until something is back
     */
    Change read(IntakeMail mail);

    /** A mail's effect on the desk. */
    @FunctionalInterface
    interface Change {

        /** Runs in one transaction with the mark that the mail is handled, so it takes effect once or not at all. */
        Applied apply();
    }
}
