package org.atende.mail.raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.atende.mail.Mails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlanceTests {

    @Test
    void readsWhoWroteAndWhatAbout() {
        Glance glance = Glance.at(Mails.aboutTheBill("a"));

        assertThat(glance)
                .isEqualTo(new Glance("<a@cliente.example>", "joao@cliente.example", "A fatura não está certa"));
    }

    @Test
    void joinsFoldedHeadersAndIgnoresTheBody() {
        Glance glance =
                Glance.at(Mails.raw("subject: a long", "\tone", "FROM:", " <a@b.example>", "", "Message-ID: <no>"));

        assertThat(glance).isEqualTo(new Glance(null, "a@b.example", "a long\tone".replace('\t', ' ')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a@b.example | a@b.example",
                "Ana <a@b.example>, Rita <c@d.example> | a@b.example",
                "\"Silva, Ana\" <a@b.example> | a@b.example",
                "Silva, Ana <a@b.example> | a@b.example",
                "a@b.example (Ana | a@b.example",
                "<<a@b.example>> | a@b.example",
                "undisclosed-recipients:; | ",
                "Ana | "
            })
    void makesOutTheSendersAddress(String header, String address) {
        assertThat(Glance.at(Mails.raw("From: " + header, "")).from()).isEqualTo(address);
    }

    @Test
    void readsSubjectsThatAreNotEncoded() {
        assertThat(Glance.at("Subject: ação\n\n".getBytes(UTF_8)).subject()).isEqualTo("ação");
        assertThat(Glance.at("Subject: ação\n\n".getBytes(ISO_8859_1)).subject())
                .isEqualTo("ação");
    }

    @Test
    void readsSubjectsAsTheMailItselfWillBeRead() {
        String split = "Subject: =?utf-8?B?0L/QuNGB0YzQ?= =?utf-8?B?vNC+?=\n\n";
        String labelledBelow = "Subject: 请检查我的网站\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
                + "Content-Type: text/plain; charset=gb2312\n\n你好\n--b--\n";

        assertThat(Glance.at(split.getBytes(UTF_8)).subject()).isEqualTo("письмо");
        assertThat(Glance.at(labelledBelow.getBytes(Charset.forName("GB18030"))).subject())
                .isEqualTo("请检查我的网站");
        assertThat(Glance.at("Subject: =?iso-8859-1?Q?Preço_=80_9?=\n\n".getBytes(ISO_8859_1))
                        .subject())
                .isEqualTo("Preço € 9");
    }

    @Test
    void keepsListsShort() {
        assertThat(Glance.at(Mails.raw("Subject: " + "😀".repeat(400), "")).subject())
                .hasSize(500);
    }
}
