package org.atende.mail.incoming;

import java.util.List;
import org.atende.attachment.NewFile;
import org.atende.mail.content.IncomingMail;
import org.atende.mail.content.SafeHtml;
import org.atende.mail.content.reply.Reply;
import org.atende.mail.content.reply.ReplyText;
import org.atende.ticket.NewMessage;

/** A mail's words and files, as a turn of a conversation. */
final class MailText {

    private MailText() {}

    static NewMessage of(IncomingMail mail) {
        Reply reply = ReplyText.of(mail);
        boolean onlyQuotes = reply.fresh().isBlank();
        return new NewMessage(
                onlyQuotes ? mail.text() : reply.fresh(),
                onlyQuotes || reply.quoted().isBlank() ? null : reply.quoted(),
                mail.html() == null ? null : SafeHtml.sanitise(mail.html()),
                files(mail),
                mail.messageId());
    }

    /** As a remark of the desk, which says whose words they are. */
    static NewMessage by(IncomingMail mail) {
        NewMessage said = of(mail);
        String text = "%s writes:%n%n%s".formatted(mail.from().address(), said.text());
        return new NewMessage(text, said.quoted(), said.html(), said.files(), said.mailId());
    }

    static List<NewFile> files(IncomingMail mail) {
        return mail.attachments().stream()
                .map(file ->
                        new NewFile(file.name(), file.contentType(), file.content(), file.contentId(), file.inline()))
                .toList();
    }
}
