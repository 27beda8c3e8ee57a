package org.atende.mail.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtectionTests {

    private static IncomingMail mail(String type, String text) {
        String raw = "From: rita@cliente.example\r\nContent-Type: %s\r\n\r\n%s\r\n".formatted(type, text);
        return new MailParser(Limits.USUAL).parse(raw.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    multipart/signed; protocol="application/pkcs7-signature"; boundary=b | S/MIME | false
                    multipart/signed; protocol="application/pgp-signature"; boundary=b   | PGP    | false
                    multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b | PGP   | true
                    application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m    | S/MIME | true
                    application/x-pkcs7-mime; smime-type=signed-data; name=smime.p7m     | S/MIME | false
                    """)
    void isReadFromTheTypeOfTheMail(String type, String method, boolean encrypted) {
        assertThat(Protection.of(mail(type, "--b\r\n\r\nx\r\n--b--"))).contains(new Protection(method, encrypted));
    }

    @Test
    void isReadFromTheTextOfAnOldProgram() {
        assertThat(Protection.of(mail("text/plain", "-----BEGIN PGP MESSAGE-----\r\n\r\nhQEM")))
                .contains(new Protection("PGP", true));
        assertThat(Protection.of(mail("text/plain", "-----BEGIN PGP SIGNED MESSAGE-----\r\n\r\nOlá")))
                .contains(new Protection("PGP", false));
    }

    @Test
    void anOrdinaryMailHasNone() {
        assertThat(Protection.of(mail("text/plain", "Olá"))).isEmpty();
    }
}
