package org.atende.mail.incoming;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.atende.attachment.NewFile;
import org.atende.mail.content.Attachment;
import org.atende.mail.content.IncomingMail;
import org.atende.mail.content.MailParser;
import org.atende.mail.content.Mailbox;
import org.atende.mail.content.UnreadableMailException;
import org.atende.mail.content.reply.ForwardedText;
import org.atende.ticket.NewMessage;

/**
 * A mail that an agent passes on for the one who wrote it.
 *
 * @param introduction what the agent says about it
 */
record Forwarded(Mailbox from, String subject, NewMessage message, String introduction) {

    private static final Pattern PREFIX =
            Pattern.compile("(?iu)^\\s*(?:fwd?|fw|enc|reenc|encaminhad[oa]|rv|tr|wg|i|vs|vb|doorst|pd)\\s*:\\s*");

    static Optional<Forwarded> in(IncomingMail mail, MailParser parser) {
        return PREFIX.matcher(mail.subject()).find() ? attached(mail, parser).or(() -> quoted(mail)) : Optional.empty();
    }

    private static Optional<Forwarded> quoted(IncomingMail mail) {
        return ForwardedText.in(mail.text())
                .map(found -> new Forwarded(
                        found.from(),
                        found.subject().isBlank() ? withoutPrefix(mail.subject()) : found.subject(),
                        message(found.words(), MailText.files(mail), mail.messageId()),
                        found.introduction()));
    }

    private static Optional<Forwarded> attached(IncomingMail mail, MailParser parser) {
        return mail.attachments().stream()
                .filter(file -> file.contentType().equals("message/rfc822"))
                .findFirst()
                .flatMap(file -> parsed(file, parser))
                .filter(original -> original.from().isKnown())
                .map(original -> new Forwarded(
                        original.from(),
                        original.subject(),
                        message(original.text(), MailText.files(mail), mail.messageId()),
                        mail.text()));
    }

    /** What cannot be read is a file like any other. */
    private static Optional<IncomingMail> parsed(Attachment file, MailParser parser) {
        try {
            return Optional.of(parser.parse(file.content()));
        } catch (UnreadableMailException tooMuch) {
            return Optional.empty();
        }
    }

    Optional<Forwarded> unless(Predicate<String> ours) {
        return Optional.of(this).filter(found -> !ours.test(found.from.address()));
    }

    private static NewMessage message(String words, List<NewFile> files, String mailId) {
        return new NewMessage(words, null, null, files, mailId);
    }

    private static String withoutPrefix(String subject) {
        return PREFIX.matcher(subject).replaceFirst("");
    }
}
