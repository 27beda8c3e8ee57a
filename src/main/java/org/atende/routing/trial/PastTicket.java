package org.atende.routing.trial;

import java.time.Instant;
import java.util.UUID;
import org.atende.ticket.RoutingInputs;

/** A ticket as it came in. */
record PastTicket(UUID id, String number, Instant openedAt, RoutingInputs inputs, String tier, String language) {}
