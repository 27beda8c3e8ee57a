package org.atende.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server, one for the JVM, that takes what the desk sends. */
public class MailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int PORT = freePort();
    private static final List<Taken> TAKEN = new CopyOnWriteArrayList<>();

    private static SMTPServer server;

    static {
        start();
    }

    private record Taken(String recipient, String envelopeFrom, byte[] raw) {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("spring.mail.host=127.0.0.1", "spring.mail.port=" + PORT)
                .applyTo(context);
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No port is free", e);
        }
    }

    /** The mails that this recipient got, oldest first. */
    public static List<MimeMessage> mailsTo(String recipient) {
        return TAKEN.stream()
                .filter(taken -> taken.recipient().startsWith(recipient))
                .map(taken -> parsed(taken.raw()))
                .toList();
    }

    /** The envelope senders of the mails that this recipient got, oldest first. */
    public static List<String> envelopesTo(String recipient) {
        return TAKEN.stream()
                .filter(taken -> taken.recipient().startsWith(recipient))
                .map(Taken::envelopeFrom)
                .toList();
    }

    private static MimeMessage parsed(byte[] raw) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail of the desk cannot be read", e);
        }
    }

    public static synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    public static synchronized void start() {
        if (server == null) {
            server = SMTPServer.port(PORT)
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .messageHandler((context, from, to, raw) -> TAKEN.add(new Taken(to, from, raw)))
                    .build();
            server.start();
        }
    }
}
