package org.atende.identity;

/**
 * A customer as whoever answers the telephone needs them.
 *
 * @param phone in the international form, such as {@code +351912345678}; null if the desk does not know it
 */
public record Caller(Customer customer, String phone) {

    /** Where customers without an address are kept; no mail can go there. */
    static final String NOWHERE = "@phone.invalid";

    public boolean hasAddress() {
        return !customer.email().endsWith(".invalid");
    }
}
