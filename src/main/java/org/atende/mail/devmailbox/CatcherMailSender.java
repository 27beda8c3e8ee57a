package org.atende.mail.devmailbox;

import org.atende.mail.smtp.SmtpListener;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends to the mailbox of this very application, wherever that listens. */
final class CatcherMailSender extends JavaMailSenderImpl {

    private final SmtpListener catcher;
    private final DevMailboxSettings settings;

    CatcherMailSender(SmtpListener catcher, DevMailboxSettings settings) {
        this.catcher = catcher;
        this.settings = settings;
    }

    @Override
    public String getHost() {
        return "127.0.0.1";
    }

    @Override
    public int getPort() {
        return catcher.isRunning() ? catcher.port() : settings.smtpPort();
    }
}
