package org.atende.mail.smtp;

import java.util.UUID;

/** Where received mail goes. */
public interface MailSink {

    /** Whether there is such a mailbox; where not, the sender is told at once. */
    boolean accepts(String recipient);

    /**
     * Keeps the mail for good before it returns.
     *
     * @return the id under which it is kept
     * @throws RuntimeException if it is not kept; the sender is asked to come back
     */
    UUID keep(byte[] raw, Envelope envelope);
}
