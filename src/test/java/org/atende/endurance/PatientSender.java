package org.atende.endurance;

import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends mails as a mail server does: one that was not acknowledged is sent again, the same, until it is. */
class PatientSender implements Runnable {

    private final int port;
    private final String from;
    private final Queue<String> subjects;
    private final AtomicInteger acknowledged;

    PatientSender(int port, String from, Queue<String> subjects, AtomicInteger acknowledged) {
        this.port = port;
        this.from = from;
        this.subjects = subjects;
        this.acknowledged = acknowledged;
    }

    @Override
    public void run() {
        for (String subject = subjects.poll(); subject != null; subject = subjects.poll()) {
            String next = subject;
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> isTaken(next));
            acknowledged.incrementAndGet();
        }
    }

    private boolean isTaken(String subject) {
        try {
            send(subject);
            return true;
        } catch (MessagingException e) {
            return false;
        }
    }

    private void send(String subject) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.timeout", "5000");
        properties.put("mail.smtp.connectiontimeout", "5000");
        Session session = Session.getInstance(properties);
        MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(raw(subject)));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", port, null, null);
            transport.sendMessage(mail, new InternetAddress[] {new InternetAddress("support@atende.localhost")});
        }
    }

    private byte[] raw(String subject) {
        return """
                From: Rita <%s>\r
                To: support@atende.localhost\r
                Subject: %s\r
                Message-ID: <%s@cliente.example>\r
                Date: Mon, 31 Aug 2026 10:00:00 +0100\r
                Content-Type: text/plain; charset=UTF-8\r
                \r
                Texto de %s.\r
                """
                .formatted(from, subject, subject, subject)
                .getBytes(StandardCharsets.UTF_8);
    }
}
