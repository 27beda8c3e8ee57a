package org.atende.mail.raw;

import org.atende.mail.content.Heading;

/**
 * What a look at a mail's header tells, for lists and before anything is parsed: best effort, cheap, never an exception.
 *
 * @param messageId as written, in angle brackets; null if there is none
 * @param from the bare address, null if none can be made out
 * @param subject decoded, null if there is none
 */
public record Glance(String messageId, String from, String subject) {

    public static Glance at(byte[] raw) {
        Heading heading = Heading.of(raw);
        return new Glance(
                Text.line(heading.messageId(), 998), Text.line(heading.from(), 320), Text.line(heading.subject(), 500));
    }
}
