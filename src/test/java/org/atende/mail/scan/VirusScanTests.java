package org.atende.mail.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.atende.mail.content.Attachment;
import org.atende.mail.content.IncomingMail;
import org.atende.mail.content.Limits;
import org.atende.mail.content.MailParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VirusScanTests {

    private final FakeClamd clamd = new FakeClamd();
    private final UUID id = UUID.randomUUID();

    @AfterEach
    void stop() {
        clamd.close();
    }

    private static IncomingMail mailWith(String... contents) {
        StringBuilder raw = new StringBuilder("From: rita@cliente.example\r\n"
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nOlá\r\n");
        for (int i = 0; i < contents.length; i++) {
            raw.append("--b\r\nContent-Disposition: attachment; filename=file%d.bin\r\n\r\n%s\r\n"
                    .formatted(i, contents[i]));
        }
        return new MailParser(Limits.USUAL)
                .parse(raw.append("--b--\r\n").toString().getBytes(UTF_8));
    }

    private VirusScan scan(int port) {
        Duration soon = Duration.ofSeconds(2);
        return new VirusScan(new Clamav(new ClamavSettings("127.0.0.1", port, soon, soon)));
    }

    @Test
    void anInfectedFileIsWithheldAndToldInItsPlace() {
        clamd.answers(content -> content.contains("virus") ? "stream: Eicar-Test FOUND" : "stream: OK");

        IncomingMail cleaned = scan(clamd.port()).cleaned(mailWith("harmless", "a virus"), id);

        assertThat(cleaned.attachments())
                .extracting(Attachment::name)
                .containsExactly("file0.bin", "file1.bin.withheld.txt");
        assertThat(new String(cleaned.attachments().get(1).content(), UTF_8))
                .contains("Eicar-Test", id.toString())
                .doesNotContain("a virus");
        assertThat(clamd.received()).containsExactly("harmless", "a virus");
    }

    @Test
    void aLargeFileArrivesWhole() {
        String large = "0123456789".repeat(30_000);

        scan(clamd.port()).cleaned(mailWith(large), id);

        assertThat(clamd.received()).containsExactly(large);
    }

    @Test
    void aScannerThatIsAwayOrCannotTellLetsTheMailWait() {
        clamd.answers(content -> "INSTREAM size limit exceeded. ERROR");
        assertThatThrownBy(() -> scan(clamd.port()).cleaned(mailWith("x"), id))
                .isInstanceOf(ScannerAway.class)
                .hasMessageContaining("size limit exceeded");

        clamd.close();
        assertThatThrownBy(() -> scan(clamd.port()).cleaned(mailWith("x"), id))
                .isInstanceOf(ScannerAway.class)
                .hasMessageContaining("does not answer");
    }

    @Test
    void withoutAScannerEverythingPasses() {
        VirusScan none = new VirusScan(new Clamav(new ClamavSettings("", 3310, Duration.ZERO, Duration.ZERO)));
        IncomingMail mail = mailWith("a virus");

        assertThat(none.cleaned(mail, id).attachments()).isEqualTo(mail.attachments());
        assertThat(new String(mail.attachments().get(0).content(), US_ASCII)).isEqualTo("a virus");
    }
}
