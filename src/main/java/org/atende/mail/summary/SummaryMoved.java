package org.atende.mail.summary;

import java.util.UUID;
import org.atende.mail.Delivery;

/** What became of a mail of the desk; told in the transaction that decides it. */
public record SummaryMoved(UUID id, Delivery.State state) {}
