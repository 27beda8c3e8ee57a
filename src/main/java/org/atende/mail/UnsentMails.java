package org.atende.mail;

import java.util.UUID;
import org.atende.ticket.NotAllowed;

/** The mails that are queued and have not left. */
public interface UnsentMails {

    /**
     * Lets the mails that would tell of a message never leave. Whoever sends and whoever withdraws wait for each other.
     *
     * @return whether there were any
     * @throws NotAllowed if one of them has left
     */
    boolean withdraw(UUID message);
}
