package org.atende.mail.content;

import java.util.Locale;

/**
 * A correspondent as a mail names them, which proves nothing about who they are.
 *
 * @param name the display name, or empty
 * @param address the bare address, or empty where the mail names none
 */
public record Mailbox(String name, String address) {

    /** Stands for the writer of a mail that names nobody. */
    public static final Mailbox NOBODY = new Mailbox("", "");

    /** Whether there is an address to write to. */
    public boolean isKnown() {
        return !address.isEmpty();
    }

    /** Whether the address is this one, letter case aside. */
    public boolean is(String other) {
        return address.equalsIgnoreCase(other);
    }

    /** The part before the @ in lower case, or empty. */
    public String localPart() {
        return address.substring(0, Math.max(0, address.lastIndexOf('@'))).toLowerCase(Locale.ROOT);
    }
}
