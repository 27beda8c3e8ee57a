package org.atende.mail.raw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.atende.mail.Mails;
import org.junit.jupiter.api.Test;

class FingerprintTests {

    private static final String MAIL = new String(Mails.aboutTheBill("a"), UTF_8);

    private static Optional<String> of(String mail) {
        return Fingerprint.of(mail.getBytes(UTF_8));
    }

    @Test
    void isTheSameWhateverServersPutOnTop() {
        assertThat(of("Received: by mx\r\n\tid 7\r\nX-Spam: no\r\n" + MAIL))
                .isPresent()
                .isEqualTo(of(MAIL));
        assertThat(of(MAIL + "\r\n\r\n")).isEqualTo(of(MAIL));
    }

    @Test
    void differsWithWhatItsAuthorWrote() {
        assertThat(of(MAIL.replace("<a@", "<b@"))).isNotEqualTo(of(MAIL));
        assertThat(of(MAIL.replace("20:00", "20:01"))).isNotEqualTo(of(MAIL));
        assertThat(of(MAIL.replace("joao@", "rita@"))).isNotEqualTo(of(MAIL));
        assertThat(of(MAIL.replace("A_fatura", "O_preco"))).isNotEqualTo(of(MAIL));
        assertThat(of(MAIL.replace("Bom dia", "Boa tarde"))).isNotEqualTo(of(MAIL));
    }

    @Test
    void isNotMadeOfAMailThatMayWellBeWrittenTwice() {
        assertThat(of("From: a@b.example\r\nSubject: Help\r\n\r\nIt is down")).isEmpty();
        assertThat(of("")).isEmpty();
    }
}
