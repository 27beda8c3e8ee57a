package org.atende.mail.content.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.atende.mail.content.IncomingMail;
import org.atende.mail.content.RawMail;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Machines as they really write, by program and language, and people whose mails sound like theirs. */
class DialectsTest {

    private static final String CUSTOMER = "rita@cliente.example";
    private static final String NOT_REACHED = "kijitora@example.co.jp";

    /** @param named whether the server says whom it could not reach */
    record Prose(MailKind kind, boolean named, String raw) {}

    static Stream<Named<Prose>> prose() {
        return Arrays.stream(read("server-prose.txt").split("(?m)^=== "))
                .skip(1)
                .map(DialectsTest::section);
    }

    private static Named<Prose> section(String section) {
        String[] title = section.substring(0, section.indexOf('\n')).split(" ");
        String raw = section.substring(section.indexOf('\n') + 1);
        return Named.of(title[0], new Prose(MailKind.valueOf(title[1]), title.length == 2, raw));
    }

    private static Stream<String> lines(String file) {
        return read(file).lines().filter(line -> !line.startsWith("#"));
    }

    private static String read(String file) {
        try (InputStream in = DialectsTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("prose")
    void knowsWhatAServerWritesWithOrWithoutTheNullSender(Prose prose) {
        IncomingMail mail = RawMail.read("To: support@atende.localhost\n" + prose.raw());

        for (String sender : new String[] {"", mail.from().address() + "@mx.example"}) {
            Classification found = MailClassifier.classify(mail, sender);

            assertThat(found.kind()).as(found.reason()).isEqualTo(prose.kind());
            if (prose.named()) {
                assertThat(found.recipients()).contains(NOT_REACHED);
            }
        }
    }

    static Stream<String> machinesSubjects() {
        return lines("machines-subjects.txt");
    }

    @ParameterizedTest
    @MethodSource("machinesSubjects")
    void knowsAnOutOfOfficeNoticeByItsSubject(String subject) {
        IncomingMail mail = RawMail.withHeaders("Subject: %s\n\nI am on leave until May.".formatted(subject));

        assertThat(MailClassifier.classify(mail, CUSTOMER).kind()).isEqualTo(MailKind.AUTO_REPLY);
    }

    static Stream<String> awayNotices() {
        return lines("away-notices.txt");
    }

    @ParameterizedTest
    @MethodSource("awayNotices")
    void knowsAnOutOfOfficeNoticeByItsWords(String words) {
        IncomingMail mail = RawMail.withHeaders("Subject: Pedido\nX-Auto-Response-Suppress: All\n\n" + words);

        assertThat(MailClassifier.classify(mail, CUSTOMER).kind()).isEqualTo(MailKind.AUTO_REPLY);
    }

    static Stream<String> peoplesMails() {
        return lines("peoples-mails.txt");
    }

    @ParameterizedTest
    @MethodSource("peoplesMails")
    void takesNoPersonForAMachine(String line) {
        String[] mail = line.split("\\|", 2);
        String raw = "Subject: %s\n\n%s".formatted(mail[0], mail[1].replace("\\n", "\n"));

        Classification found = MailClassifier.classify(RawMail.withHeaders(raw), CUSTOMER);

        assertThat(found.kind()).as(found.reason()).isEqualTo(MailKind.ORDINARY);
    }
}
