package org.atende.mail.sending;

/**
 * Someone's address.
 *
 * @param name shown beside the address, may be null
 */
public record Mailbox(String address, String name) {

    public static Mailbox of(String address) {
        return new Mailbox(address, null);
    }
}
