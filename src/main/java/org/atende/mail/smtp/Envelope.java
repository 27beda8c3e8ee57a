package org.atende.mail.smtp;

import java.time.Instant;
import java.util.List;

/**
 * What the sending server said, beside the mail itself.
 *
 * @param from the envelope sender, empty for a bounce
 * @param recipients the accepted ones, in the order given
 * @param helo how the sending server named itself, may be empty
 * @param remoteAddress the sending server's IP address
 */
public record Envelope(String from, List<String> recipients, String helo, String remoteAddress, Instant receivedAt) {

    public Envelope {
        recipients = List.copyOf(recipients);
    }
}
