package org.atende.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.atende.mail.smtp.Envelope;

/** Mails as they travel. */
public final class Mails {

    private Mails() {}

    public static byte[] raw(String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(UTF_8);
    }

    public static byte[] aboutTheBill(String messageId) {
        return raw(
                "Message-ID: <" + messageId + "@cliente.example>",
                "Date: Sat, 22 Nov 2025 20:00:00 +0000",
                "From: João Silva <joao@cliente.example>",
                "To: billing@atende.localhost",
                "Subject: =?UTF-8?Q?A_fatura_n=C3=A3o_est=C3=A1_certa?=",
                "",
                "Bom dia, a fatura está errada.");
    }

    public static Envelope fromJoao() {
        return new Envelope(
                "joao@cliente.example",
                List.of("billing@atende.localhost"),
                "mx.cliente.example",
                "192.0.2.7",
                Instant.now());
    }
}
