package org.atende.mail.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Map;
import org.atende.attachment.NewFile;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** Puts a mail into the form in which it travels. */
final class Composer {

    static {
        // Unsaid, the mail library searches the whole class path for it with every part of every mail.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private Composer() {}

    static SMTPMessage compose(OutgoingMail mail, Session session, Date date)
            throws MessagingException, UnsupportedEncodingException {
        SMTPMessage message = new StableMessage(session, HeaderText.line(mail.messageId()));
        message.setEnvelopeFrom("<" + HeaderText.line(mail.envelopeFrom()) + ">");
        message.setFrom(HeaderText.address(mail.from()));
        message.setRecipient(Message.RecipientType.TO, HeaderText.address(mail.to()));
        if (mail.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {HeaderText.address(mail.replyTo())});
        }
        message.setSubject(HeaderText.line(mail.subject()), UTF_8.name());
        message.setSentDate(date);
        message.setHeader("Content-Language", mail.language().locale().toLanguageTag());
        addThread(message, mail);
        for (Map.Entry<String, String> header : mail.headers().entrySet()) {
            String name = HeaderText.name(header.getKey());
            message.setHeader(name, HeaderText.encoded(name, header.getValue()));
        }
        addContent(message, mail);
        message.saveChanges();
        return message;
    }

    private static void addThread(SMTPMessage message, OutgoingMail mail) throws MessagingException {
        if (mail.inReplyTo() != null) {
            message.setHeader("In-Reply-To", HeaderText.line(mail.inReplyTo()));
        }
        if (!mail.references().isEmpty()) {
            String folded = String.join(
                    "\r\n ", mail.references().stream().map(HeaderText::line).toList());
            message.setHeader("References", folded);
        }
    }

    private static void addContent(SMTPMessage message, OutgoingMail mail) throws MessagingException {
        if (!mail.files().isEmpty()) {
            message.setContent(withFiles(mail));
        } else if (mail.html() == null) {
            message.setText(mail.text(), UTF_8.name());
            message.setHeader("Content-Transfer-Encoding", "quoted-printable");
        } else {
            message.setContent(words(mail));
        }
    }

    private static MimeMultipart words(OutgoingMail mail) throws MessagingException {
        return mail.html() == null
                ? new MimeMultipart(part(mail.text(), "plain"))
                : new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html"));
    }

    private static MimeMultipart withFiles(OutgoingMail mail) throws MessagingException {
        MimeBodyPart words = new MimeBodyPart();
        words.setContent(words(mail));
        MimeMultipart all = new MimeMultipart(words);
        for (NewFile file : mail.files()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.type())));
            part.setDisposition(MimeBodyPart.ATTACHMENT);
            part.setFileName(HeaderText.line(file.name()));
            all.addBodyPart(part);
        }
        return all;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8.name(), subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** Keeps its own Message-ID: answers are known by it. */
    private static final class StableMessage extends SMTPMessage {

        private final String messageId;

        StableMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
