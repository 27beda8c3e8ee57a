package org.atende.mail.content;

import java.util.List;
import org.atende.mail.content.mime.Budget;
import org.atende.mail.content.mime.BudgetExceededException;
import org.atende.mail.content.mime.Headers;
import org.atende.mail.content.mime.MimePart;
import org.atende.mail.content.mime.MimeReader;

/** Reads every mail that can be delivered, however broken: only the limits can stop it. */
public final class MailParser {

    /** As much as a header line may hold by RFC 5322. */
    private static final int LONGEST_SUBJECT = 998;

    private final Limits limits;

    public MailParser(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads a mail from its bytes as they came over the wire.
     *
     * @throws UnreadableMailException where the mail goes beyond the limits
     */
    public IncomingMail parse(byte[] raw) {
        Budget budget = new Budget(limits.maxParts(), limits.maxDepth(), limits.maxDecodedBytes());
        try {
            MimePart root = new MimeReader(budget).read(raw);
            BodyWalker body = new BodyWalker(budget);
            body.walk(root);
            return mail(root.headers(), body);
        } catch (BudgetExceededException tooMuch) {
            throw new UnreadableMailException(tooMuch.getMessage(), tooMuch);
        }
    }

    private static IncomingMail mail(Headers headers, BodyWalker body) {
        String text = body.text();
        List<String> ids = MessageIds.in(headers, "message-id");
        return new IncomingMail(
                ids.isEmpty() ? null : ids.get(0),
                MessageIds.in(headers, "in-reply-to"),
                MessageIds.in(headers, "references"),
                Sender.of(headers),
                Addresses.in(headers, "reply-to"),
                Addresses.in(headers, "to"),
                Addresses.in(headers, "cc"),
                Clean.line(headers.first("subject").orElse(""), LONGEST_SUBJECT),
                headers.raw("date").map(SentDate::parse).orElse(null),
                text,
                body.html(),
                body.attachments(),
                body.machineParts(),
                Language.of(headers, text),
                headers);
    }
}
