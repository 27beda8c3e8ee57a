package org.atende.ticket;

import java.util.Set;
import java.util.UUID;

/**
 * Another problem within a ticket, to become a ticket of its own.
 *
 * @param messages those that go there
 * @param department null for the one that the ticket is in
 */
public record Split(Set<UUID> messages, String subject, Department department) {}
