package org.atende.mail.summary;

import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The server of {@code spring.mail.*}. */
@Component
class SmtpServer implements MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpServer.class);

    private final JavaMailSenderImpl sender;

    SmtpServer(JavaMailSenderImpl sender) {
        this.sender = sender;
    }

    @Override
    public boolean answers() {
        try {
            sender.testConnection();
            return true;
        } catch (MessagingException e) {
            LOG.info("The mail server does not answer yet: {}", e.getMessage());
            return false;
        }
    }
}
