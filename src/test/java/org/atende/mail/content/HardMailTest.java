package org.atende.mail.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HardMailTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=?utf-8?q?Ol=C3=A1?= =?utf-8?q?_mundo?=|Olá mundo",
                "=?UTF-8?B?T2zDoQ?=|Olá",
                "=?utf-8?B?T2w=?= =?utf-8?B?w6E=?=|Olá",
                "=?utf-8?Q?Ol=C3?= =?utf-8?Q?=A1?=|Olá",
                "=?iso-8859-1?Q?Ol=E1 mundo?=|Olá mundo",
                "=?iso-8859-1*pt?Q?Ol=E1?=|Olá",
                "Re:=?utf-8?Q?Ol=C3=A1?=!|Re:Olá!",
                "=?x-nobody-knows?Q?Ol=C3=A1?=|Olá",
                "=?utf-8?Q?Ol=C3=A1 sem fim|Olá sem fim",
                "=?utf-8?X?Ol?=|=?utf-8?X?Ol?=",
                "=?utf-7?Q?Ol+AOE-?=|Olá",
                "=?gb2312?B?xOO6ww==?=|你好",
            })
    void readsSubjectsHoweverTheyAreEncoded(String raw, String subject) {
        assertThat(RawMail.withHeaders("Subject: " + raw).subject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-15"})
    void readsRawBytesInHeaders(String charset) {
        IncomingMail mail = RawMail.read(
                "From: João Conceição <joao@cliente.example>\nSubject: Ligação à rede não funciona\n\nOlá.\n",
                Charset.forName(charset));

        assertThat(mail.subject()).isEqualTo("Ligação à rede não funciona");
        assertThat(mail.from()).isEqualTo(new Mailbox("João Conceição", "joao@cliente.example"));
        assertThat(mail.text()).isEqualTo("Olá.");
    }

    @ParameterizedTest
    @CsvSource({
        "iso-8859-1, UTF-8",
        "us-ascii, UTF-8",
        "utf-8, windows-1252",
        "unknown-8bit, windows-1252",
        "'', windows-1252",
        "us-ascii, windows-1252",
        "cp1252, windows-1252",
        "iso-8859-1, windows-1252",
    })
    void readsTextsUnderWrongLabels(String label, String charset) {
        String text = "A ligação não está a funcionar desde ontem às 10 horas. Já é a terceira vez: “atenção”.";

        IncomingMail mail = RawMail.read(
                "From: a@b.example\nContent-Type: text/plain; charset=" + label
                        + "\nContent-Transfer-Encoding: 8bit\n\n" + text,
                Charset.forName(charset));

        assertThat(mail.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Здравствуйте! Наш сайт не работает со вчерашнего дня. Пожалуйста помогите нам.",
        "Shift_JIS, お世話になっております。ウェブサイトが昨日から表示されません。ご確認ください。"
    })
    void detectsTheCharsetOfUnlabelledText(String charset, String text) {
        assertThat(RawMail.read("From: a@b.example\n\n" + text, Charset.forName(charset))
                        .text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rita@cliente.example|''|rita@cliente.example",
                "rita@cliente.example (Rita Sousa)|Rita Sousa|rita@cliente.example",
                "Sousa, Rita <rita@cliente.example>|Sousa, Rita|rita@cliente.example",
                "\"Rita \\\"R\\\" Sousa\" <rita@cliente.example>|Rita \"R\" Sousa|rita@cliente.example",
                "Rita Sousa <rita@cliente.example|Rita Sousa|rita@cliente.example",
                "Rita <<rita@cliente.example>>|Rita|rita@cliente.example",
                "Rita [mailto:rita@cliente.example]|Rita|rita@cliente.example",
                "\"rita@cliente.example\" <rita@cliente.example>|''|rita@cliente.example",
                "\"banco@banco.example\" <rita@cliente.example>|banco@banco.example|rita@cliente.example",
                "=?utf-8?Q?Rita_<rita@cliente.example>?=|Rita|rita@cliente.example",
                "=?utf-8?Q?Sousa,_Rita?= <rita@cliente.example>|Sousa, Rita|rita@cliente.example",
                "\"Sousa, Rita (Lisboa)\" <rita@cliente.example>|Sousa, Rita (Lisboa)|rita@cliente.example",
                "\"\" Rita \" Sousa\" <rita@cliente.example>|Rita Sousa|rita@cliente.example",
                "Rita Sousa|Rita Sousa|''",
                "undisclosed-recipients:;|undisclosed-recipients:;|''",
            })
    void findsTheWriter(String from, String name, String address) {
        IncomingMail mail = RawMail.read("From: " + from + "\nSubject: x\n\ny\n");

        assertThat(mail.from()).isEqualTo(new Mailbox(name, address));
    }

    @Test
    void findsTheWriterElsewhereWhereFromNamesNobody() {
        assertThat(RawMail.read("Return-Path: <rita@cliente.example>\nSubject: x\n\ny")
                        .from()
                        .address())
                .isEqualTo("rita@cliente.example");
        assertThat(RawMail.read("From: Rita\nSender: <rita@cliente.example>\n\ny")
                        .from())
                .isEqualTo(new Mailbox("Rita", "rita@cliente.example"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 3 Mar 2026 10:15:00 +0000|2026-03-03T10:15:00Z",
                "3 Mar 2026 10:15:00 GMT (GMT)|2026-03-03T10:15:00Z",
                "Tue Mar  3 10:15:00 2026|2026-03-03T10:15:00Z",
                "2026-03-03 10:15:00 +01:00|2026-03-03T09:15:00Z",
                "2026-03-03T10:15:00Z|2026-03-03T10:15:00Z",
            })
    void readsDatesOfSeveralFashions(String date, String instant) {
        assertThat(RawMail.withHeaders("Date: " + date).sentAt()).isEqualTo(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "32 Foo 20xx", "2026-13-45 99:99", ""})
    void knowsNoDateWhereThereIsNone(String date) {
        assertThat(RawMail.withHeaders("Date: " + date).sentAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filename=\"../../etc/passwd\"|passwd",
                "filename=\"C:\\\\temp\\\\fatura.pdf\"|fatura.pdf",
                "filename=C:\\temp\\fatura.pdf|fatura.pdf",
                "filename*=utf-8''relat%C3%B3rio.pdf|relatório.pdf",
                "filename*0*=utf-8''relat%C3%B3; filename*1*=rio; filename*2=.pdf|relatório.pdf",
                "filename*0=relat; filename*1=\"orio.pdf\"|relatorio.pdf",
                "filename=\"=?utf-8?B?cmVsYXTDs3Jpby5wZGY=?=\"|relatório.pdf",
                "filename=relatório.pdf|relatório.pdf",
                "filename=two words.pdf|two words.pdf",
                "filename=\"a;b.pdf\"|a_b.pdf",
                "filename=\"fdp.\u202Eexe\"|fdp.exe",
                "filename=\"CON\"|_CON",
                "filename=\"...\"|attachment-1.pdf",
            })
    void givesFilesASafeName(String parameter, String name) {
        IncomingMail mail = RawMail.withHeaders("Content-Type: application/pdf\nContent-Disposition: attachment; "
                + parameter + "\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQK\n\n");

        assertThat(mail.attachments()).extracting(Attachment::name).containsExactly(name);
        assertThat(mail.text()).isEmpty();
    }

    @Test
    void bindsLongFileNames() {
        IncomingMail mail =
                RawMail.withHeaders("Content-Disposition: attachment; filename=\"" + "x".repeat(500) + ".pdf\"");

        assertThat(mail.attachments().get(0).name())
                .hasSizeLessThanOrEqualTo(150)
                .endsWith(".pdf");
    }

    @Test
    void believesTheBytesAndNotTheLabelOfAFile() {
        IncomingMail mail = RawMail.withHeaders(
                "Content-Type: image/png; name=\"picture.png\"\nContent-Disposition: attachment"
                        + "\nContent-Transfer-Encoding: base64\n\nPCFET0NUWVBFIGh0bWw+PGh0bWw+PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0PjwvaHRtbD4=\n\n");

        assertThat(mail.attachments().get(0).contentType()).isNotEqualTo("image/png");
    }

    @Test
    void goesOnWithoutAFinalBoundary() {
        assertThat(RawMail.withHeaders("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nfirst\n--b\n\nsecond")
                        .text())
                .startsWith("first\n\nsecond");
    }

    @Test
    void findsTheBoundaryThatNobodyDeclared() {
        assertThat(RawMail.withHeaders(
                                "Content-Type: multipart/mixed\n\n--found\nContent-Type: text/plain\n\nHello\n--found--")
                        .text())
                .isEqualTo("Hello");
        assertThat(RawMail.withHeaders(
                                "Content-Type: multipart/mixed; boundary=wrong\n\n--found\nContent-Type: text/plain\n\nHello\n--found--")
                        .text())
                .isEqualTo("Hello");
    }

    @Test
    void showsTheTextOfAMultipartWithoutParts() {
        assertThat(RawMail.withHeaders("Content-Type: multipart/alternative; boundary=b\n\nJust text")
                        .text())
                .startsWith("Just text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\r\r\n"})
    void readsEveryKindOfLineEnd(String end) {
        String raw = "From: a@b.example\nSubject: x\n y\n\nfirst\nsecond\n";

        IncomingMail mail =
                new MailParser(Limits.USUAL).parse(raw.replace("\n", end).getBytes(StandardCharsets.UTF_8));

        assertThat(mail.subject()).isEqualTo("x y");
        assertThat(mail.text()).isEqualTo("first\nsecond");
    }

    @Test
    void findsTheTextThatFollowsTheHeaderWithoutABlankLine() {
        IncomingMail mail = RawMail.read("From: a@b.example\nSubject: x\nHello there,\nit does not work.\n");

        assertThat(mail.subject()).isEqualTo("x");
        assertThat(mail.text()).isEqualTo("Hello there,\nit does not work.");
    }

    @Test
    void joinsAHeaderThatWasBrokenWithoutAnIndent() {
        IncomingMail mail = RawMail.read("Subject: a long\nsubject\nFrom: a@b.example\n\nHello\n");

        assertThat(mail.subject()).isEqualTo("a long subject");
        assertThat(mail.from().address()).isEqualTo("a@b.example");
    }

    @Test
    void readsAHeaderThatBeginsWithABlank() {
        IncomingMail mail = RawMail.read(" From: Rita <rita@cliente.example>\nSubject: Site\n\nOlá.\n");

        assertThat(mail.from().address()).isEqualTo("rita@cliente.example");
        assertThat(mail.subject()).isEqualTo("Site");
        assertThat(mail.text()).isEqualTo("Olá.");
    }

    @Test
    void readsNothingAtAll() {
        IncomingMail mail = new MailParser(Limits.USUAL).parse(new byte[0]);

        assertThat(mail.from()).isEqualTo(Mailbox.NOBODY);
        assertThat(mail.subject()).isEmpty();
        assertThat(mail.text()).isEmpty();
    }

    @Test
    void keepsAForwardedMailAsAFile() {
        IncomingMail mail = RawMail.withHeaders("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee below\n--b\n"
                + "Content-Type: message/rfc822\n\nFrom: c@d.example\nSubject: inner\n\ninner text\n--b--");

        assertThat(mail.text()).isEqualTo("See below");
        assertThat(mail.attachments())
                .extracting(Attachment::name, Attachment::contentType)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("message.eml", "message/rfc822"));
    }

    @Test
    void takesTheFilesOutOfUuencodedText() {
        IncomingMail mail = RawMail.withHeaders("X: y\n\nSee:\nbegin 644 cat.txt\n#0V%T\n`\nend\nBye");

        assertThat(mail.text()).startsWith("See:\n").contains("Bye").doesNotContain("0V%T");
        assertThat(mail.attachments().get(0).content())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("Cat");
    }

    @Test
    void joinsFlowedLinesWithoutTheirSpaceWhereToldSo() {
        IncomingMail mail = RawMail.withHeaders("Content-Type: text/plain; format=flowed; delsp=yes\n\nsplit \nword\n");

        assertThat(mail.text()).startsWith("splitword");
    }

    @Test
    void readsBase64ThatIsDamagedOrNone() {
        String header = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n";

        assertThat(RawMail.withHeaders(header + "T2zDoSEh\n\n").text()).startsWith("Olá!!");
        assertThat(RawMail.withHeaders(header + "T2zD*oQ\n").text()).isNotBlank();
        assertThat(RawMail.withHeaders(header + "T2zDoSEh*IEFxdWkgZXN0b3U=\n").text())
                .startsWith("Olá!!");
        assertThat(RawMail.withHeaders(header + "This was never encoded.").text())
                .startsWith("This was never encoded.");
    }

    @Test
    void leavesNothingInATextThatADatabaseRefuses() {
        IncomingMail mail = RawMail.withHeaders("Subject: a=?utf-8?Q?=00=07b?=\n\nx\u0000y\u001Bz");

        assertThat(mail.subject()).doesNotContain("\u0000").contains("b");
        assertThat(mail.text()).startsWith("xyz");
    }

    @Test
    void showsSignedMailsAndKeepsTheirSignature() {
        IncomingMail mail = RawMail.withHeaders(
                "Content-Type: multipart/signed; micalg=pgp-sha256; boundary=b\n\n--b\n\nSigned\n--b\n"
                        + "Content-Type: application/pgp-signature; name=signature.asc\n\n-----BEGIN PGP SIGNATURE-----\n--b--");

        assertThat(mail.text()).isEqualTo("Signed");
        assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("signature.asc");
    }

    @Test
    void keepsTheDataOfAMacintoshFile() {
        IncomingMail mail = RawMail.withHeaders(
                "Content-Type: multipart/appledouble; boundary=b\n\n--b\nContent-Type: application/applefile\n\nfork\n--b\n"
                        + "Content-Type: application/pdf; name=a.pdf\n\n%PDF-1.4\n--b--");

        assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("a.pdf");
    }

    @Test
    void refusesWhatGoesBeyondTheLimitsAndSaysWhy() {
        MailParser strict = new MailParser(new Limits(3, 2, 100));

        assertThatThrownBy(() -> strict.parse(
                        ("Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(9)).getBytes()))
                .isInstanceOf(UnreadableMailException.class)
                .hasMessage("The mail has more than 3 parts.");
        assertThatThrownBy(() -> strict.parse(("\n\n" + "x".repeat(200)).getBytes()))
                .isInstanceOf(UnreadableMailException.class)
                .hasMessage("The mail's content takes more than 100 bytes.");
    }

    @Test
    void refusesEndlessNesting() {
        StringBuilder raw = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            raw.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append("\n");
        }

        assertThatThrownBy(
                        () -> new MailParser(Limits.USUAL).parse(raw.toString().getBytes()))
                .isInstanceOf(UnreadableMailException.class)
                .hasMessage("The mail's parts are nested more than 50 deep.");
    }
}
