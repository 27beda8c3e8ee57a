package org.atende.mail.smtp;

import java.io.IOException;
import javax.net.ssl.SSLSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/**
 * Secures the connection. What was said before counts no more, and what came in the same packet is thrown away: a man
 * in the middle may have said it.
 */
final class StartTls extends BaseCommand {

    private static final Logger log = LoggerFactory.getLogger(StartTls.class);

    StartTls() {
        super("STARTTLS", "Secures the connection.");
    }

    static boolean isOffered(Session session) {
        return session.getServer().getEnableTLS() && !session.isTLSStarted();
    }

    @Override
    public void execute(String line, Session session) throws IOException {
        if (!isOffered(session)) {
            session.sendResponse("502 5.5.1 STARTTLS is not offered here");
            return;
        }
        session.sendResponse("220 2.0.0 Ready to start TLS");
        try {
            secure(session);
        } catch (IOException e) {
            log.debug("{} began TLS and did not go through with it", session.getRemoteAddress(), e);
            session.quit();
        }
    }

    private static void secure(Session session) throws IOException {
        SSLSocket secured = session.getServer().createSSLSocket(session.getSocket());
        secured.startHandshake();
        session.setSocket(secured);
        session.resetSmtpProtocol();
        session.setTlsStarted(true);
    }
}
