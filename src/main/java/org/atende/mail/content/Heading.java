package org.atende.mail.content;

import org.atende.mail.content.mime.Headers;
import org.atende.mail.content.mime.MimeReader;

/**
 * What the header lines alone tell, in the words that the whole mail will be read in later.
 *
 * @param messageId as written, or null
 * @param from the bare address that From names, or null
 * @param subject decoded and on one line, or null
 */
public record Heading(String messageId, String from, String subject) {

    /** Reads no part of the mail, so that no limit can be in the way. */
    public static Heading of(byte[] raw) {
        Headers headers = MimeReader.headers(raw);
        return new Heading(
                headers.raw("message-id").orElse(null),
                Addresses.in(headers, "from").stream()
                        .findFirst()
                        .map(Mailbox::address)
                        .orElse(null),
                headers.first("subject").map(Clean::line).orElse(null));
    }
}
