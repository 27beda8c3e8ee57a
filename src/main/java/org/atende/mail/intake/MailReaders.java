package org.atende.mail.intake;

import java.util.Collection;
import java.util.Set;

/** Who may look at a mail that led to a ticket: whoever may read that ticket. */
public interface MailReaders {

    /** Refuses, in a sentence, whoever may not; a mail that led to no ticket (null) is everybody's. */
    void requireRead(String ticketNumber);

    /** Those of the tickets that may be read. */
    Set<String> readable(Collection<String> ticketNumbers);
}
