package org.atende.mail.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.atende.mail.content.mime.Headers;

/**
 * A mail as far as it could be read. Every text is free of control characters that a database or a page would refuse.
 *
 * @param messageId the Message-ID in its angle brackets, or null
 * @param inReplyTo the ids of In-Reply-To, in angle brackets
 * @param references the ids of References, oldest first, in angle brackets
 * @param from the writer, or {@link Mailbox#NOBODY}
 * @param replyTo where answers are wanted, often empty
 * @param to the recipients named in To
 * @param cc the recipients named in Cc
 * @param subject the subject, or empty
 * @param sentAt when the writer's clock says it was sent, or null
 * @param text the whole text, quoted parts included; made from the page where there is no text part
 * @param html the page as it came, not to be shown before it is sanitised, or null
 * @param attachments every file, also those meant to be shown in the text
 * @param machineParts what mail servers say in a report, otherwise empty
 * @param language "pt", "en" or null: what the headers say, or what the text looks like
 * @param headers the header lines
 */
public record IncomingMail(
        String messageId,
        List<String> inReplyTo,
        List<String> references,
        Mailbox from,
        List<Mailbox> replyTo,
        List<Mailbox> to,
        List<Mailbox> cc,
        String subject,
        Instant sentAt,
        String text,
        String html,
        List<Attachment> attachments,
        List<MachinePart> machineParts,
        String language,
        Headers headers) {

    public IncomingMail {
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
        replyTo = List.copyOf(replyTo);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        attachments = List.copyOf(attachments);
        machineParts = List.copyOf(machineParts);
    }

    /** The same mail with other files. */
    public IncomingMail withAttachments(List<Attachment> others) {
        return new IncomingMail(
                messageId,
                inReplyTo,
                references,
                from,
                replyTo,
                to,
                cc,
                subject,
                sentAt,
                text,
                html,
                others,
                machineParts,
                language,
                headers);
    }

    /** The first value of a header, decoded and on one line. */
    public Optional<String> header(String name) {
        return headers.first(name).map(Clean::line);
    }

    /** Every value of a header, decoded and each on one line. */
    public List<String> headers(String name) {
        return headers.all(name).stream().map(Clean::line).toList();
    }
}
