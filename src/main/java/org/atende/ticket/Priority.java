package org.atende.ticket;

/** How much a ticket matters; customers choose one, support and escalation may change it. */
public enum Priority {
    NORMAL,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** The next higher one; the highest stays. */
    public Priority raised() {
        return this == CRITICAL ? CRITICAL : values()[ordinal() + 1];
    }
}
