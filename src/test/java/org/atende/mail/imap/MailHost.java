package org.atende.mail.imap;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** A hoster's IMAP server with one mailbox, that can be stopped and started again. */
final class MailHost implements AutoCloseable {

    static final String USER = "desk@hoster.example";
    static final String PASSWORD = "a password";

    private final int port = freePort();
    private final String secret;
    private GreenMail server;
    private GreenMailUser user;

    MailHost() {
        this(PASSWORD);
    }

    MailHost(String secret) {
        this.secret = secret;
        start();
    }

    int port() {
        return port;
    }

    void deliver(byte[] raw) {
        try {
            user.deliver(new MimeMessage(null, new ByteArrayInputStream(raw)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    int count(String folder) {
        try {
            MailFolder found = server.getManagers().getImapHostManager().getFolder(user, folder);
            return found == null ? 0 : found.getMessageCount();
        } catch (RuntimeException e) {
            throw new IllegalStateException("No folder " + folder, e);
        }
    }

    void stop() {
        server.stop();
    }

    /** Starts anew, with an empty mailbox whose UIDs mean other mails than before. */
    void start() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        user = server.setUser(USER, USER, secret);
    }

    /** Waits, whatever becomes of the server's own threads, which die of connections that break. */
    static ConditionFactory patiently() {
        return Awaitility.await().dontCatchUncaughtExceptions().atMost(Duration.ofSeconds(30));
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No port is free", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
