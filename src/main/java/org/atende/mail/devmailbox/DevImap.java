package org.atende.mail.devmailbox;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Shows the caught mails to mail programs; it holds the newest in memory, and the table holds all. */
@DemoOnly
@Component
class DevImap implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DevImap.class);
    private static final int SHOWN = 500;

    private final CaughtMails mails;
    private final DevMailboxSettings settings;
    private GreenMail server;
    private int held;

    DevImap(CaughtMails mails, DevMailboxSettings settings) {
        this.mails = mails;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        server = new GreenMail(new ServerSetup(settings.imapPort(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        fill();
    }

    @Override
    public synchronized void stop() {
        server.stop();
        server = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return server != null;
    }

    /** Before the listener that feeds it. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 10;
    }

    synchronized int port() {
        return server.getImap().getPort();
    }

    /** Shows the mail to its recipients. It is kept already, so a failure here loses nothing but the sight of it. */
    synchronized void deliver(byte[] raw, List<String> recipients) {
        if (server == null) {
            return;
        }
        try {
            if (held >= 2 * SHOWN) {
                server.purgeEmailFromAllMailboxes();
                fill();
            } else {
                add(raw, recipients);
            }
        } catch (FolderException e) {
            log.warn("The mailbox could not be emptied of old mails", e);
        }
    }

    private void fill() {
        held = 0;
        List<CaughtMail> oldestFirst = new ArrayList<>(mails.newest(SHOWN));
        Collections.reverse(oldestFirst);
        oldestFirst.forEach(mail -> add(mails.raw(mail.id()), mail.to()));
    }

    private void add(byte[] raw, List<String> recipients) {
        for (String recipient : recipients) {
            try {
                user(recipient.toLowerCase(Locale.ROOT)).deliver(new MimeMessage(null, new ByteArrayInputStream(raw)));
                held++;
            } catch (MessagingException | UserException e) {
                log.warn("A caught mail cannot be shown by IMAP to {}", recipient, e);
            }
        }
    }

    private GreenMailUser user(String address) throws UserException {
        UserManager users = server.getUserManager();
        GreenMailUser known = users.getUserByEmail(address);
        return known != null ? known : users.createUser(address, address, address);
    }
}
