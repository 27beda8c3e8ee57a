package org.atende.mail.circle;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.server.SMTPServer;

/** The mail server between desks: hands on what is for one of them, and keeps the rest. */
final class Between implements AutoCloseable {

    private final Map<String, Integer> ports = new ConcurrentHashMap<>();
    private final List<String> handedOn = new CopyOnWriteArrayList<>();
    private final SMTPServer server = SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandler((context, from, to, raw) -> handOn(from, to, raw))
            .build();
    private volatile boolean hidesSigns;

    Between() {
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    void leadsTo(String domain, int port) {
        ports.put(domain, port);
    }

    /** From now on nothing in a mail tells that a machine wrote it, or what it answers. */
    void hideSigns() {
        hidesSigns = true;
    }

    /** How many mails went to addresses of this domain and those below it. */
    long mailsTo(String domain) {
        return handedOn.stream().filter(domain::equals).count();
    }

    /** Takes a mail as if a server had sent it. */
    void handOn(String from, String to, byte[] raw) {
        ports.keySet().stream().filter(to::endsWith).findFirst().ifPresent(domain -> {
            try {
                send(from, to, raw, ports.get(domain));
                handedOn.add(domain);
            } catch (MessagingException e) {
                throw new IllegalStateException("The desk did not take a mail to " + to, e);
            }
        });
    }

    private void send(String from, String to, byte[] raw, int port) throws MessagingException {
        MimeMessage mail = new Disguised(raw);
        String sender = hidesSigns ? ((InternetAddress) mail.getFrom()[0]).getAddress() : from;
        String recipient = hidesSigns ? ((InternetAddress) mail.getAllRecipients()[0]).getAddress() : to;
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.from", "<" + sender + ">");
        Session session = Session.getInstance(properties);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", port, null, null);
            transport.sendMessage(mail, new InternetAddress[] {new InternetAddress(recipient)});
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    /** A mail as it came, or as it looks without its signs. */
    private final class Disguised extends MimeMessage {

        Disguised(byte[] raw) throws MessagingException {
            super(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            if (hidesSigns) {
                List<String> names = Collections.list(getAllHeaders()).stream()
                        .map(jakarta.mail.Header::getName)
                        .filter(name -> !name.matches("(?i)from|to|content-.*|mime-version|date"))
                        .toList();
                String subject = getSubject().replaceAll("\\[[^\\]]*\\]", "").strip();
                for (String name : names) {
                    removeHeader(name);
                }
                setSubject(subject);
                setHeader("Message-ID", "<" + UUID.randomUUID() + "@between.example>");
            }
        }

        @Override
        protected void updateMessageID() {
            // It keeps the one that it has.
        }
    }
}
