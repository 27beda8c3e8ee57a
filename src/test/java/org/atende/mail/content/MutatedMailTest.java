package org.atende.mail.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.atende.mail.content.classify.MailClassifier;
import org.atende.mail.content.reply.ReplyText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks mails at random, always in the same ways, and wants them all read. */
class MutatedMailTest {

    private static final int MAILS_A_SEED = 150;
    private static final List<String> PIECES = List.of(
            "\r\n",
            "\n\n",
            "--b\r\n",
            "--b--",
            "\r",
            "\u0000",
            "=?utf-8?Q?",
            "?=",
            "=?x?B?",
            "Content-Type: multipart/mixed; boundary=b\r\n",
            "Content-Type: text/html; charset=utf-16\r\n\r\n",
            "Content-Transfer-Encoding: base64\r\n",
            "charset=utf-7",
            "<<<div>",
            "begin 644 x\n",
            "`\nend\n",
            "From: <",
            "\"",
            "(",
            "=",
            "> ",
            "On 3/3/2026 wrote:\n",
            "filename*0*=",
            "%%%",
            "\uD83D",
            "message/delivery-status",
            "application/ms-tnef",
            "##- ",
            "Date: 9999999999\r\n");
    private static final String MAIL =
            """
            From: =?utf-8?Q?Jo=C3=A3o?= <joao@cliente.example>
            To: support@atende.example, "x" <y@z.example>
            Subject: =?utf-8?B?T2zDoQ==?= mundo
            Date: Tue, 3 Mar 2026 10:15:00 +0000
            Message-ID: <x@cliente.example>
            References: <a@b.example> <c@d.example>
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain; charset=utf-8; format=flowed

            Olá, o site não abre.
            -- \nJoão
            --b
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            <p>Ol=C3=A1</p><blockquote type=3Dcite>antes</blockquote>
            --b
            Content-Type: application/pdf; name*=utf-8''fatura%20mar%C3%A7o.pdf
            Content-Disposition: attachment
            Content-Transfer-Encoding: base64

            JVBERi0xLjQK
            --b
            Content-Type: application/ms-tnef; name=winmail.dat
            Content-Transfer-Encoding: base64

            eJ8+IgEAAgKQBgAOAAAAAAAAAAAAAAAAAAAAAAAAAAA=
            --b--
            """;

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsWhateverIsBroken(long seed) {
        Random random = new Random(seed);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < MAILS_A_SEED; i++) {
                check(mutated(random));
            }
        });
    }

    private static void check(byte[] raw) {
        IncomingMail mail = new MailParser(Limits.USUAL).parse(raw);

        assertThat(mail.subject() + mail.text() + mail.html() + mail.from()).doesNotContain("\u0000");
        assertThat(mail.subject()).doesNotContainPattern("[\\r\\n]");
        assertThat(mail.attachments())
                .allSatisfy(file -> assertThat(file.name()).isNotBlank().doesNotContain("/", "\\", "\n"));
        assertThat(SafeHtml.sanitise(String.valueOf(mail.html()))).doesNotContain("<script");
        assertThat(ReplyText.of(mail)).isNotNull();
        assertThat(MailClassifier.classify(mail, null).reason()).isNotBlank();
    }

    private static byte[] mutated(Random random) {
        byte[] mail = MAIL.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(12); i >= 0; i--) {
            mail = mutatedOnce(mail, random);
        }
        return mail;
    }

    private static byte[] mutatedOnce(byte[] mail, Random random) {
        int at = random.nextInt(mail.length + 1);
        int until = Math.min(mail.length, at + random.nextInt(40));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(mail, 0, at);
        switch (random.nextInt(4)) {
            case 0 -> out.writeBytes(PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
            case 1 -> at = until;
            case 2 -> out.write(mail, at, until - at);
            default -> out.write(random.nextInt(256));
        }
        out.write(mail, at, mail.length - at);
        return out.toByteArray();
    }
}
