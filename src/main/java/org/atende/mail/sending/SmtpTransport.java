package org.atende.mail.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Service;

/** Hands mails to the mail server of {@code spring.mail.*}. */
@Service
public class SmtpTransport {

    private static final String CONNECT_TIMEOUT = "10000";
    private static final String ANSWER_TIMEOUT = "30000";

    private final JavaMailSenderImpl sender;
    private final Clock clock;

    SmtpTransport(ObjectProvider<JavaMailSenderImpl> senders, Clock clock) {
        sender = senders.getIfAvailable();
        if (sender == null) {
            throw new IllegalStateException("Set spring.mail.host: the desk cannot send mail without a mail server");
        }
        this.clock = clock;
        limitWaiting();
    }

    /**
     * Sends the mail, and returns when the mail server has taken it.
     *
     * @throws MailNotSent if the mail server has not taken it, or it cannot be composed
     */
    public void send(OutgoingMail mail) {
        MimeMessage message = composed(mail);
        try {
            sender.send(message);
        } catch (MailException e) {
            throw Refusals.translated(e, mail.to());
        }
    }

    private MimeMessage composed(OutgoingMail mail) {
        try {
            return Composer.compose(mail, sender.getSession(), Date.from(clock.instant()));
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw MailNotSent.forGood("The mail cannot be written: " + HeaderText.line(e.getMessage()), e);
        }
    }

    /** Unset, a mail server that hangs would hold a thread for ever. */
    private void limitWaiting() {
        Properties properties = sender.getJavaMailProperties();
        String prefix = "mail." + (sender.getProtocol() == null ? "smtp" : sender.getProtocol()) + ".";
        properties.putIfAbsent(prefix + "connectiontimeout", CONNECT_TIMEOUT);
        properties.putIfAbsent(prefix + "timeout", ANSWER_TIMEOUT);
        properties.putIfAbsent(prefix + "writetimeout", ANSWER_TIMEOUT);
    }
}
