package org.atende.routing.studio;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What a manager is writing.
 *
 * @param author the manager's sign-in name
 * @param basedOn the deployment that it started from
 * @param version counts how often it was saved
 */
public record Draft(String file, String author, String xml, String basedOn, Instant savedAt, int version) {

    public byte[] bytes() {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
