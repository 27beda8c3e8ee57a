package org.atende.desk.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.atende.ticket.InvalidRequest;

/** The last row of a part of a list: the next part begins behind it, whatever was added before it. */
record Cursor(Instant at, UUID id) {

    static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("_");
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException e) {
            throw new InvalidRequest("cursor", "is not one that this list gave");
        }
    }

    String text() {
        byte[] plain = (at + "_" + id).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
