package org.atende.mail.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atende.mail.content.IncomingMail;
import org.atende.mail.content.Limits;
import org.atende.mail.content.MailParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BorderTests {

    private static final String ANYWHERE = "192.0.2.1";

    private final Border border = border("mx.atende.example", List.of());

    private static Border border(String authservId, List<String> relays) {
        return new Border(new BorderSettings(authservId, relays, List.of("X-Spam-Flag", "X-Spam")));
    }

    private static IncomingMail mail(String... headers) {
        String raw = String.join("\r\n", headers)
                + "\r\nFrom: rita@cliente.example\r\nSubject: Pergunta\r\n\r\nUma pergunta.\r\n";
        return new MailParser(Limits.USUAL).parse(raw.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.atende.example; dmarc=fail header.from=cliente.example",
                "MX.Atende.Example 1; spf=pass smtp.mailfrom=x.example; DMARC = Fail (p=reject)",
                "\"mx.atende.example\" (ours); dkim=none; dmarc=fail",
                "mx.atende.example;\r\n\tdkim=pass;\r\n\tdmarc=fail"
            })
    void aFailedDmarcSpeaksAgainstAMail(String results) {
        assertThat(border.objection(mail("Authentication-Results: " + results), ANYWHERE))
                .hasValueSatisfying(
                        reason -> assertThat(reason).contains("DMARC").contains("rita@cliente.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.elsewhere.example; dmarc=fail",
                "mx.atende.example; dmarc=pass",
                "mx.atende.example; none",
                "mx.atende.example; spf=fail (dmarc=fail); dmarc=none",
                "mx.atende.example.evil.example; dmarc=fail",
                ""
            })
    void whatOthersSayAndWhatIsNoFailureDoesNot(String results) {
        assertThat(border.objection(mail("Authentication-Results: " + results), ANYWHERE))
                .isEmpty();
    }

    @Test
    void onlyWhatStandsAboveTheLastServersLineCounts() {
        IncomingMail forged = mail(
                "Authentication-Results: mx.atende.example; dmarc=fail",
                "Received: from mail.evil.example by mx.atende.example",
                "Authentication-Results: mx.atende.example; dmarc=pass");
        IncomingMail untold = mail(
                "Authentication-Results: mx.atende.example; spf=softfail",
                "Received: from mail.evil.example by mx.atende.example",
                "Authentication-Results: mx.atende.example; dmarc=pass");

        assertThat(border.objection(forged, ANYWHERE)).isPresent();
        assertThat(border.vouchesFor(untold, ANYWHERE)).isFalse();
    }

    @Test
    void theUpperOfTwoResultsCounts() {
        IncomingMail mail = mail(
                "Authentication-Results: mx.atende.example; dkim=fail",
                "Authentication-Results: mx.atende.example; dmarc=fail",
                "Authentication-Results: mx.atende.example; dmarc=pass");

        assertThat(border.objection(mail, ANYWHERE)).isPresent();
    }

    @Test
    void vouchesOnlyForWhatPassed() {
        assertThat(border.vouchesFor(mail("Authentication-Results: mx.atende.example; dmarc=pass"), ANYWHERE))
                .isTrue();
        assertThat(border.vouchesFor(mail("Authentication-Results: mx.evil.example; dmarc=pass"), ANYWHERE))
                .isFalse();
        assertThat(border.vouchesFor(mail(), ANYWHERE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Spam-Flag: YES", "x-spam-flag: Yes", "X-Spam: Yes, score=9.1"})
    void aSpamFlagSpeaksAgainstAMail(String header) {
        assertThat(border.objection(mail(header), ANYWHERE))
                .hasValueSatisfying(reason -> assertThat(reason).contains("spam"));
    }

    @Test
    void withoutAServerOfOursNoHeaderIsBelieved() {
        IncomingMail mail = mail("X-Spam-Flag: YES", "Authentication-Results: ; dmarc=fail");

        assertThat(border("", List.of()).objection(mail, ANYWHERE)).isEmpty();
    }

    @Test
    void mailThatPassedByOurServerCannotSpeakForIt() {
        Border behind = border("mx.atende.example", List.of("192.0.2.25"));
        IncomingMail passed = mail("Authentication-Results: mx.atende.example; dmarc=pass");

        assertThat(behind.vouchesFor(passed, "192.0.2.25")).isTrue();
        assertThat(behind.vouchesFor(passed, ANYWHERE)).isFalse();
    }
}
