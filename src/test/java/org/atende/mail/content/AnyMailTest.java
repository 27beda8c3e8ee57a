package org.atende.mail.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.atende.mail.content.classify.MailClassifier;
import org.atende.mail.content.reply.ReplyText;

/** Whatever comes over the wire is read, soon and in little memory. The seed is fixed: a build finds what the last one found. */
class AnyMailTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final long LITTLE = 256L * 1024 * 1024;

    /** Real mails to start from: what servers and mail programs write, and one with a bit of everything. */
    private static final byte[][] SEEDS = Stream.concat(
                    Stream.of("classify/server-prose.txt", "reply/answers.txt").flatMap(AnyMailTest::sections),
                    Stream.of(bitOfEverything()))
            .map(mail -> mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);

    private static String bitOfEverything() {
        return """
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
    }

    private static Stream<String> sections(String file) {
        try (InputStream in = AnyMailTest.class.getResourceAsStream(file)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^=== .*\n")).skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<byte[]> made() {
        return AnyMail.mails();
    }

    @Provide
    Arbitrary<byte[]> brokenOnTheWay() {
        return Arbitraries.of(SEEDS).flatMap(AnyMail::broken);
    }

    @Property(tries = 3000, seed = "20260303", generation = GenerationMode.RANDOMIZED)
    void readsWhateverIsMade(@ForAll("made") byte[] raw) {
        check(raw);
    }

    @Property(tries = 3000, seed = "20260304", generation = GenerationMode.RANDOMIZED)
    void readsWhateverBreaksOnTheWay(@ForAll("brokenOnTheWay") byte[] raw) {
        check(raw);
    }

    private static void check(byte[] raw) {
        long taken = assertTimeoutPreemptively(SOON, () -> {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            read(raw);
            return threads.getCurrentThreadAllocatedBytes() - before;
        });
        assertThat(taken).as("bytes allocated for %d bytes of mail", raw.length).isLessThan(LITTLE);
    }

    private static void read(byte[] raw) {
        IncomingMail mail = new MailParser(Limits.USUAL).parse(raw);

        assertThat(mail.subject() + mail.text() + mail.html() + mail.from()).doesNotContain("\u0000");
        assertThat(mail.subject()).doesNotContainPattern("[\\r\\n]");
        assertThat(mail.attachments())
                .allSatisfy(file -> assertThat(file.name()).isNotBlank().doesNotContain("/", "\\", "\n"));
        assertThat(SafeHtml.sanitise(String.valueOf(mail.html()))).doesNotContain("<script");
        assertThat(ReplyText.of(mail)).isNotNull();
        assertThat(MailClassifier.classify(mail, null).reason()).isNotBlank();
        assertThat(Protection.of(mail)).isNotNull();
    }
}
