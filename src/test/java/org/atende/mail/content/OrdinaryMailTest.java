package org.atende.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrdinaryMailTest {

    @Test
    void readsAMailOfGmail() {
        IncomingMail mail = RawMail.read(
                """
                MIME-Version: 1.0
                References: <first@atende.example> <second@atende.example>
                In-Reply-To: <second@atende.example>
                From: =?UTF-8?Q?Jo=C3=A3o_Silva?= <joao@cliente.example>
                Date: Tue, 3 Mar 2026 10:15:00 +0100
                Message-ID: <CAF+x1@mail.gmail.com>
                Subject: Re: [YZP-171-95989] =?UTF-8?B?U8OtdGlv?= em baixo
                To: Apoio <support@atende.example>, "Vendas, Lda." <sales@atende.example>
                Cc: rita@cliente.example
                Content-Type: multipart/alternative; boundary="000000000000a1b2"

                --000000000000a1b2
                Content-Type: text/plain; charset="UTF-8"
                Content-Transfer-Encoding: quoted-printable

                O s=C3=ADtio n=C3=A3o abre.
                --000000000000a1b2
                Content-Type: text/html; charset="UTF-8"
                Content-Transfer-Encoding: quoted-printable

                <div dir=3D"ltr">O s=C3=ADtio n=C3=A3o abre.</div>
                --000000000000a1b2--
                """);

        assertThat(mail.messageId()).isEqualTo("<CAF+x1@mail.gmail.com>");
        assertThat(mail.inReplyTo()).containsExactly("<second@atende.example>");
        assertThat(mail.references()).containsExactly("<first@atende.example>", "<second@atende.example>");
        assertThat(mail.from()).isEqualTo(new Mailbox("João Silva", "joao@cliente.example"));
        assertThat(mail.to())
                .containsExactly(
                        new Mailbox("Apoio", "support@atende.example"),
                        new Mailbox("Vendas, Lda.", "sales@atende.example"));
        assertThat(mail.cc()).containsExactly(new Mailbox("", "rita@cliente.example"));
        assertThat(mail.subject()).isEqualTo("Re: [YZP-171-95989] Sítio em baixo");
        assertThat(mail.sentAt()).isEqualTo(Instant.parse("2026-03-03T09:15:00Z"));
        assertThat(mail.text()).isEqualTo("O sítio não abre.");
        assertThat(mail.html().strip()).isEqualTo("<div dir=\"ltr\">O sítio não abre.</div>");
        assertThat(mail.attachments()).isEmpty();
        assertThat(mail.language()).isEqualTo("pt");
    }

    @Test
    void readsAMailOfOutlookWithAPictureInItsPageAndAFile() {
        IncomingMail mail = RawMail.read(
                """
                From: "Rita Sousa" <rita@cliente.example>
                To: support@atende.example
                Subject: Fatura
                Accept-Language: pt-PT, en-US
                Content-Language: pt-PT
                Content-Type: multipart/mixed; boundary="_005_AM0"

                --_005_AM0
                Content-Type: multipart/related; boundary="_004_AM0"; type="multipart/alternative"

                --_004_AM0
                Content-Type: multipart/alternative; boundary="_000_AM0"

                --_000_AM0
                Content-Type: text/plain; charset="iso-8859-1"
                Content-Transfer-Encoding: quoted-printable

                Segue a =E0 fatura. [cid:image001.png@01D9]

                --_000_AM0
                Content-Type: text/html; charset="iso-8859-1"

                <p class="MsoNormal">Segue <img src="cid:image001.png@01D9"></p>

                --_000_AM0--

                --_004_AM0
                Content-Type: image/png; name="image001.png"
                Content-Disposition: inline; filename="image001.png"; size=8
                Content-ID: <image001.png@01D9>
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=

                --_004_AM0--

                --_005_AM0
                Content-Type: application/octet-stream; name="Fatura =?utf-8?Q?Mar=C3=A7o?=.pdf"
                Content-Disposition: attachment; filename="Fatura =?utf-8?Q?Mar=C3=A7o?=.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0xLjQK

                --_005_AM0--
                """);

        assertThat(mail.text()).startsWith("Segue a à fatura.");
        assertThat(mail.attachments())
                .extracting(Attachment::name, Attachment::contentType, Attachment::contentId, Attachment::inline)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("image001.png", "image/png", "image001.png@01D9", true),
                        org.assertj.core.groups.Tuple.tuple("Fatura Março.pdf", "application/pdf", null, false));
        assertThat(mail.language()).isEqualTo("pt");
    }

    @Test
    void readsAMailOfAppleMailWithAFileBetweenTwoPages() {
        IncomingMail mail = RawMail.read(
                """
                From: =?utf-8?Q?Andr=C3=A9?= <andre@cliente.example>
                Content-Type: multipart/alternative; boundary="Apple-Mail=_A"
                Subject: Two pages
                X-Mailer: Apple Mail (2.3774)

                --Apple-Mail=_A
                Content-Transfer-Encoding: 7bit
                Content-Type: text/plain; charset=us-ascii

                Before and after
                --Apple-Mail=_A
                Content-Type: multipart/mixed; boundary="Apple-Mail=_B"

                --Apple-Mail=_B
                Content-Type: text/html; charset=us-ascii

                <p>Before</p>
                --Apple-Mail=_B
                Content-Disposition: inline; filename*=utf-8''relat%C3%B3rio.txt
                Content-Type: text/plain; name="=?utf-8?Q?relat=C3=B3rio=2Etxt?="

                The report
                --Apple-Mail=_B
                Content-Type: text/html; charset=us-ascii

                <p>and after</p>
                --Apple-Mail=_B--
                --Apple-Mail=_A--
                """);

        assertThat(mail.text()).isEqualTo("Before and after");
        assertThat(mail.html()).containsSubsequence("Before", "and after");
        assertThat(mail.attachments()).extracting(Attachment::name).isEqualTo(List.of("relatório.txt"));
    }

    @Test
    void joinsTheFlowedLinesOfThunderbird() {
        IncomingMail mail = RawMail.read(
                """
                From: Ana <ana@cliente.example>
                Subject: Flowed
                User-Agent: Mozilla Thunderbird
                Content-Type: text/plain; charset=UTF-8; format=flowed

                This line goes\s
                on here.

                > quoted as\s
                > well
                --\s
                Ana
                """);

        assertThat(mail.text()).isEqualTo("This line goes on here.\n\n> quoted as well\n-- \nAna");
        assertThat(mail.html()).isNull();
    }

    @Test
    void makesTheTextFromThePageWhereThereIsNoOther() {
        IncomingMail mail = RawMail.withPage(
                """
                <html><head><style>p {color: red}</style></head><body><p>Hello,</p><p>see
                <a href="https://status.example/now">the page</a><br>now</p><ul><li>one<li>two</ul></body></html>
                """);

        assertThat(mail.text()).isEqualTo("Hello,\n\nsee the page <https://status.example/now>\nnow\n\n- one\n- two");
    }
}
