package org.atende.desk.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.atende.ticket.InvalidRequest;

/**
 * The last row of a part of a list: the next part begins behind it, whatever was added before it.
 *
 * @param key what the list is sorted by, in that row
 */
record Cursor(String key, UUID id) {

    static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("_");
            return new Cursor(parts[0], UUID.fromString(parts[1]));
        } catch (RuntimeException e) {
            throw wrong();
        }
    }

    static InvalidRequest wrong() {
        return new InvalidRequest("cursor", "is not one that this list gave");
    }

    String text() {
        byte[] plain = (key + "_" + id).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
