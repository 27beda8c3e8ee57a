package org.atende.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.atende.testing.SelfSigned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.unit.DataSize;

class StartTlsTests {

    private static final String SUPPORT = "support@atende.localhost";

    private final KeptMails kept = new KeptMails();
    private final SslBundle certificate = SelfSigned.bundle();
    private final DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry("mail", certificate);
    private SmtpListener listener;
    private SmtpClient client;

    @BeforeEach
    void connect() throws IOException {
        listener = listener("mail");
        listener.start();
        client = SmtpClient.greeted(listener.port());
    }

    @AfterEach
    void hangUp() throws IOException {
        client.close();
        listener.stop();
    }

    private SmtpListener listener(String bundle) {
        var size = DataSize.ofKilobytes(200);
        var timeout = Duration.ofSeconds(30);
        var settings = new SmtpSettings(true, "127.0.0.1", 0, "desk.test", size, size, 3, 2, timeout, timeout, bundle);
        return new SmtpListener(settings, kept, Clock.systemUTC(), bundles);
    }

    @Test
    void takesMailOverASecuredConnection() {
        sender(certificate).send(mail());

        assertThat(kept.contents).singleElement().asString().contains("Tudo bem?");
    }

    @Test
    void showsARenewedCertificateWithoutARestart() {
        SslBundle renewed = SelfSigned.bundle();
        bundles.updateBundle("mail", renewed);

        sender(renewed).send(mail());

        assertThat(kept.contents).hasSize(1);
        assertThatThrownBy(() -> sender(certificate).send(mail())).hasStackTraceContaining("SSLHandshakeException");
    }

    @Test
    void takesMailInTheClearAsWell() throws IOException {
        client.begin(SUPPORT);

        assertThat(client.say("Subject: Hi\r\n\r\n.")).startsWith("250");
    }

    @Test
    void forgetsWhatWasSaidInTheClear() throws IOException {
        client.say("MAIL FROM:<evil@x.example>");

        client.send("STARTTLS\r\nRCPT TO:<" + SUPPORT + ">\r\n");
        assertThat(client.answer()).startsWith("220");
        client.secure(certificate.createSslContext());

        assertThat(client.say("RCPT TO:<" + SUPPORT + ">")).startsWith("503");
        assertThat(client.say("EHLO mx.cliente.example")).startsWith("250");
        assertThat(client.say("STARTTLS")).startsWith("502");
    }

    @Test
    void hangsUpWhenTheHandshakeFails() throws IOException {
        client.say("STARTTLS");

        client.send("this is no handshake\r\n");

        assertThat(client.hasHungUp()).isTrue();
        try (SmtpClient another = SmtpClient.greeted(listener.port())) {
            assertThat(another.say("NOOP")).startsWith("250");
        }
    }

    @Test
    void isNotOfferedWithoutACertificate() throws IOException {
        var plain = listener(null);
        plain.start();
        try (SmtpClient greeted = SmtpClient.greeted(plain.port())) {
            assertThat(greeted.say("STARTTLS")).startsWith("502");
        }
        plain.stop();
    }

    @Test
    void namesTheSettingWhoseBundleIsNotThere() {
        assertThatThrownBy(() -> listener("typo"))
                .hasMessageContainingAll("atende.mail.smtp.tls-bundle", "typo", "spring.ssl.bundle");
    }

    private JavaMailSenderImpl sender(SslBundle trusted) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(listener.port());
        var properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.starttls.required", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.socketFactory", trusted.createSslContext().getSocketFactory());
        return sender;
    }

    private static SimpleMailMessage mail() {
        var mail = new SimpleMailMessage();
        mail.setFrom("joao@cliente.example");
        mail.setTo(SUPPORT);
        mail.setText("Tudo bem?");
        return mail;
    }
}
