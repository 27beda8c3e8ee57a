package org.atende.ticket;

import java.util.Locale;

/** A part of the desk: Support has problems, Billing money, Sales offers and general information. */
public enum Department {
    SUPPORT,
    BILLING,
    SALES;

    /** The id of the group whose members work its tickets. */
    public String group() {
        return name().toLowerCase(Locale.ROOT);
    }
}
