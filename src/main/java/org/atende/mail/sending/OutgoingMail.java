package org.atende.mail.sending;

import java.util.List;
import java.util.Map;
import org.atende.attachment.NewFile;
import org.atende.identity.Language;
import org.atende.mail.content.Mailbox;

/**
 * A mail to one person; one only, because its reply address and Message-ID are that person's. Subject, names and further
 * headers may hold anything: they are encoded, and their line breaks removed, when the mail is composed.
 *
 * @param envelopeFrom to whom it bounces; empty for a mail that must not bounce
 * @param replyTo where the answer goes, null if to {@code from}
 * @param messageId in angle brackets; stays the same however often the mail is sent
 * @param inReplyTo the Message-ID that it answers, may be null
 * @param references the Message-IDs of its thread, oldest first
 * @param html the same as the text, null for a mail of text alone
 * @param files what goes with it
 * @param headers further ones by name, such as {@code Auto-Submitted}
 */
public record OutgoingMail(
        String envelopeFrom,
        Mailbox from,
        Mailbox to,
        Mailbox replyTo,
        String subject,
        String messageId,
        String inReplyTo,
        List<String> references,
        String text,
        String html,
        List<NewFile> files,
        Map<String, String> headers,
        Language language) {

    public OutgoingMail {
        references = List.copyOf(references);
        files = List.copyOf(files);
        headers = Map.copyOf(headers);
    }
}
