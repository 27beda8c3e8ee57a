package org.atende.mail;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells, message by message, whom the desk told of it by mail, and what became of that. */
public interface MailDeliveries {

    /** The deliveries of several messages, oldest first; messages that were told to nobody are left out. */
    Map<UUID, List<Delivery>> of(Collection<UUID> messages);
}
