package org.atende.desk.live;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How a ticket stands at a moment, as far as those who look at it have to be told.
 *
 * @param version moves with every change of the ticket
 * @param mailsAt when one of its mails last moved, null if none has
 * @param chat how the chat stands whose conversation is the ticket's; null if it is none's
 */
record Glance(UUID ticket, int version, Instant updatedAt, Instant mailsAt, List<Person> people, OfChat chat) {

    boolean hasChangedSince(Glance earlier) {
        return earlier == null
                || version != earlier.version
                || !updatedAt.equals(earlier.updatedAt)
                || (mailsAt != null && !mailsAt.equals(earlier.mailsAt));
    }

    /**
     * @param lines how many were said
     * @param customerIsHere whether the customer's window is connected
     */
    record OfChat(String state, int lines, boolean customerTypes, boolean customerIsHere) {}

    /** Somebody who has the ticket open. */
    record Person(String agent, String name, boolean typing) {}
}
