package org.atende.mail.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atende.mail.Mails.fromJoao;
import static org.atende.mail.Mails.raw;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atende.mail.MailNode;
import org.atende.mail.content.Attachment;
import org.atende.mail.content.Limits;
import org.atende.mail.content.MailParser;
import org.atende.mail.intake.Applied;
import org.atende.mail.intake.Intake;
import org.atende.mail.intake.IntakeDetails;
import org.atende.mail.intake.IntakeMail;
import org.atende.mail.intake.IntakeQueries;
import org.atende.mail.intake.MailHandler;
import org.atende.mail.intake.Outcome;
import org.atende.mail.raw.RawMails;
import org.atende.testing.H2Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The virus scanner is restarted while mail comes in. */
class ScannerAwayTests {

    private static final byte[] INFECTED = raw(
            "Message-ID: <x@cliente.example>",
            "From: joao@cliente.example",
            "Content-Type: application/octet-stream; name=fatura.exe",
            "Content-Disposition: attachment",
            "",
            "a virus");

    private final int port = freePort();
    private final MailNode desk = MailNode.start(
            H2Database.freshUrl(),
            scanned(port),
            "atende.mail.intake.max-attempts=2",
            "atende.mail.intake.max-back-off=50ms");

    @AfterEach
    void stop() {
        desk.close();
    }

    private static int freePort() {
        try (FakeClamd clamd = new FakeClamd()) {
            return clamd.port();
        }
    }

    /** Applies a mail by the names of the files that it may keep. */
    private static MailHandler scanned(int port) {
        Duration soon = Duration.ofSeconds(2);
        VirusScan scan = new VirusScan(new Clamav(new ClamavSettings("127.0.0.1", port, soon, soon)));
        return mail -> {
            String files = files(scan, mail);
            return () -> Applied.without(Outcome.OPENED, files);
        };
    }

    private static String files(VirusScan scan, IntakeMail mail) {
        return scan.cleaned(new MailParser(Limits.USUAL).parse(mail.raw()), mail.id()).attachments().stream()
                .map(Attachment::name)
                .collect(Collectors.joining(","));
    }

    private IntakeDetails found(UUID id) {
        return desk.get(IntakeQueries.class).find(id).orElseThrow();
    }

    @Test
    void aMailWaitsHoweverLongItTakesAndIsThenLookedAt() {
        UUID id = desk.get(Intake.class).keep(INFECTED, fromJoao());

        await().until(() -> found(id).attempts() > 4);
        assertThat(found(id).entry().outcome()).isEqualTo(Outcome.RECEIVED);
        assertThat(found(id).entry().error()).startsWith("The virus scanner does not answer");

        try (FakeClamd clamd = new FakeClamd(port)) {
            clamd.answers(content -> "stream: Eicar-Test FOUND");
            await().until(() -> found(id).entry().outcome() != Outcome.RECEIVED);
        }
        assertThat(found(id).entry().error()).isEqualTo("fatura.exe.withheld.txt");
        assertThat(desk.get(RawMails.class).read(id)).isEqualTo(INFECTED);
    }
}
