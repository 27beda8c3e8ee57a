package org.atende.chat;

import org.atende.ticket.Department;

/**
 * A chat as a customer's browser asks for it.
 *
 * @param key made by the browser, 256 random bits: whoever has it is the chat's customer, and asking again is asking once
 * @param line what the browser calls the first line
 * @param name a guest's, may be empty
 * @param email a guest's or, with a PIN, the customer's
 * @param pin a Support PIN; null or empty if none
 * @param department null leaves it to the routing rules
 */
record NewChat(String key, String line, String text, String name, String email, String pin, Department department) {

    boolean hasPin() {
        return pin != null && !pin.isBlank();
    }

    boolean hasEmail() {
        return email != null && !email.isBlank();
    }
}
