package org.atende.mail.content.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Tue, 3 Mar 2026 at 10:15, Atende <support@atende.example> wrote:",
                "On Tue, Mar 3, 2026 at 10:15 AM Atende <\nsupport@atende.example> wrote:",
                "On 03/03/2026 10:15, Atende wrote:",
                "On Mar 3, 2026, at 10:15 AM, Atende <support@atende.example> wrote:",
                "Atende <support@atende.example> wrote on 3 March 2026:",
                "A 03/03/2026 10:15, Atende escreveu:",
                "A terça-feira, 3 de mar. de 2026, 10:15, Atende <support@atende.example>\nescreveu:",
                "Atende <support@atende.example> escreveu no dia terça, 3/03/2026 à(s) 10:15:",
                "Em ter., 3 de mar. de 2026 às 10:15, Atende <support@atende.example> escreveu:",
                "Em terça-feira, 3 de março de 2026 10:15:22 WET, Atende <support@atende.example> escreveu:",
                "No dia 03/03/2026, às 10:15, Atende <support@atende.example> escreveu:",
                "Às 10:15 de 03/03/2026, Atende escreveu:",
                "El mar, 3 mar 2026 a las 10:15, Atende (<support@atende.example>) escribió:",
                "El 3/3/26 a las 10:15, Atende escribió:",
                "Le mar. 3 mars 2026 à 10:15, Atende <support@atende.example> a écrit :",
                "Le 03/03/2026 à 10:15, Atende a écrit\u00a0:",
                "Am Di., 3. März 2026 um 10:15 Uhr schrieb Atende <support@atende.example>:",
                "Am 03.03.26 um 10:15 schrieb Atende:",
                "Il giorno mar 3 mar 2026 alle ore 10:15 Atende <support@atende.example> ha scritto:",
                "Il 03/03/26 10:15, Atende ha scritto:",
                "Op di 3 mrt 2026 om 10:15 schreef Atende <support@atende.example>:",
                "Op 3-3-2026 om 10:15 schreef Atende:",
                "wt., 3 mar 2026 o 10:15 Atende <support@atende.example> napisał(a):",
                "W dniu 3.03.2026 o 10:15, Atende pisze:",
                "Den tis 3 mars 2026 kl 10:15 skrev Atende <support@atende.example>:",
                "Den 2026-03-03 kl. 10:15, skrev Atende:",
                "tir. 3. mar. 2026 kl. 10:15 skrev Atende <support@atende.example>:",
                "Den tirs. 3. mar. 2026 kl. 10.15 skrev Atende <support@atende.example>:",
                "ti 3. maalisk. 2026 klo 10.15 Atende (support@atende.example) kirjoitti:",
                "Atende <support@atende.example> ezt írta (időpont: 2026. márc. 3., K, 10:15):",
                "út 3. 3. 2026 v 10:15 odesílatel Atende <support@atende.example> napsal:",
                "mar. 3 mar. 2026 la 10:15, Atende <support@atende.example> a scris:",
                "вт, 3 мар. 2026 г. в 10:15, Atende <support@atende.example>:",
                "3 Mar 2026 tarihinde Atende <support@atende.example> şunu yazdı:",
                "2026年3月3日(火) 10:15 Atende <support@atende.example>:",
                "2026년 3월 3일 (화) 오전 10:15, Atende <support@atende.example>님이 작성:",
                "Στις Τρί 3 Μαρ 2026 στις 10:15 π.μ., ο/η Atende <support@atende.example> έγραψε:",
                "---- On Tue, 03 Mar 2026 10:15:00 +0000 Atende <support@atende.example> wrote ---",
                "-------- Original Message --------",
                "-----Mensagem original-----",
                "-------- Mensagem reencaminhada --------",
                "---------- Forwarded message ---------",
                "Início da mensagem reencaminhada:",
                "From: Atende <support@atende.example>\nSent: Tuesday, 3 March 2026 10:15\nTo: Rita\nSubject: Re: Site",
                "De: Atende <support@atende.example>\nEnviado: 3 de março de 2026 10:15\nPara: Rita\nAssunto: Re: Site",
                "De : Atende\nEnvoyé : mardi 3 mars 2026 10:15\nÀ : Rita\nObjet : Re: Site",
                "Von: Atende\nGesendet: Dienstag, 3. März 2026 10:15\nAn: Rita\nBetreff: Site",
                "________________________________\nFrom: Atende <support@atende.example>\nSent: 3 March 2026\nSubject: Re: Site",
                "*De:* Atende\n*Enviada em:* terça-feira, 3 de março de 2026\n*Para:* Rita\n*Assunto:* Site",
                "##- Escreva acima desta linha -##",
                "##- Please write above this line -##",
            })
    void foldsWhatStandsBelow(String marker) {
        Reply reply = ReplyText.split("Bom dia,\n\nJá funciona.\n\n" + marker + "\n\nEsta é a resposta de ontem.\n");

        assertThat(reply.fresh()).isEqualTo("Bom dia,\n\nJá funciona.");
        assertThat(reply.quoted()).contains("resposta de ontem");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sent from my iPhone",
                "Enviado do meu iPhone",
                "Enviado a partir do meu smartphone Samsung Galaxy.",
                "Enviado desde mi iPad",
                "Envoyé de mon iPhone",
                "Von meinem iPhone gesendet",
                "Inviato da iPhone",
                "Verstuurd vanaf mijn iPhone",
                "Skickat från min iPhone",
                "Sendt fra min iPhone",
                "Wysłane z iPhone'a",
                "Отправлено с iPhone",
                "iPhoneから送信",
                "Obter o Outlook para Android<https://aka.ms/x>",
                "Get Outlook for iOS",
                "Sent with Proton Mail secure email.",
                "Enviado com o e-mail seguro da Proton Mail",
                "-- \nRita Sousa\nGerente",
                "--\nRita Sousa",
                "_____________________\nEste e-mail é confidencial.",
            })
    void foldsTheSignatureOf(String signature) {
        Reply reply = ReplyText.split("Obrigada!\n\n" + signature + "\n");

        assertThat(reply.fresh()).isEqualTo("Obrigada!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Monday I wrote to you about two things:\n\nthe invoice and the site.",
                "From: is the header that my mails lack.\n\nWhy?",
                "Os passos foram:\n\n-----\nabrir\n-----\nfechar\n-----\nesperar\n-----\nver\nler\nescrever\nsair\nentrar\nclicar",
                "Enviado está, mas não chegou.\n\nVejam os registos por favor.",
                "De: Lisboa\n\nEstou sem internet.",
                "a > b is what I want\nand not b > a",
                "Desde 3 de março de 2026 que não consigo: o erro é 500.",
                "Em 2024 o vosso colega escreveu-me duas vezes.\n\nE agora?",
            })
    void keepsWhatOnlyLooksLikeAMark(String text) {
        Reply reply = ReplyText.split(text);

        assertThat(reply.fresh()).isEqualTo(text);
        assertThat(reply.quoted()).isEmpty();
    }

    @Test
    void keepsTheAnswerBelowTheQuote() {
        Reply reply = ReplyText.split(
                """
                On Tue, 3 Mar 2026 at 10:15, Atende <support@atende.example> wrote:
                > Which page?

                The first one.
                """);

        assertThat(reply.fresh()).isEqualTo("The first one.");
        assertThat(reply.quoted()).contains("> Which page?");
    }

    @Test
    void keepsQuotesThatAreAnsweredOneByOne() {
        Reply reply = ReplyText.split(
                """
                Hi,

                On Tue, 3 Mar 2026 at 10:15, Atende <support@atende.example> wrote:
                > Which page?

                The first one.

                > Since when?

                Since Monday.

                > Thank you
                """);

        assertThat(reply.fresh())
                .containsSubsequence("Hi,", "> Which page?", "first one", "> Since when?", "Since Monday");
        assertThat(reply.quoted()).contains("wrote:", "> Thank you");
    }

    @Test
    void takesTheForwardedMailForTheMessageWhereNothingWasAdded() {
        Reply reply = ReplyText.split(
                """
                ---------- Forwarded message ---------
                From: Rita <rita@cliente.example>
                Date: Tue, 3 Mar 2026 at 10:15
                Subject: Site
                To: João <joao@cliente.example>

                The site is down.
                """);

        assertThat(reply.fresh()).isEqualTo("The site is down.");
    }

    @Test
    void findsNothingFreshInAnAnswerWithoutWords() {
        assertThat(ReplyText.split("On Tue, 3 Mar 2026 at 10:15, Atende <a@b.example> wrote:\n> All is well.\n")
                        .fresh())
                .isEmpty();
        assertThat(ReplyText.split("##- Please write above this line -##\nAll is well.\n")
                        .fresh())
                .isEmpty();
    }

    @Test
    void keepsCodeAsItIs() {
        String text = "It fails:\n\n```\n--\nFrom: me\nSubject: you\nDate: now\n```\n\nWhy?";

        assertThat(ReplyText.split(text).fresh()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ",
                ">\n",
                "a@b.example\n",
                "From: a\n",
                "On 3/3/2026 10:15, a wrote:\n> q\nx\n",
                "=====\n\n",
                "--\n",
                " "
            })
    @Timeout(60)
    void isNotKeptBusyByMonsters(String piece) {
        String text = "x\n" + piece.repeat(1_000_000 / piece.length()) + "\nend";

        assertThat(ReplyText.split(text).fresh()).startsWith("x");
    }

    @Test
    void losesNoWord() {
        String text = "a\n\nOn 3/3/2026 10:15, b wrote:\n> c\n\nd\n-- \ne\n> f\n##- g -##\nh";

        Reply reply = ReplyText.split(text);

        assertThat(words(reply.fresh() + "\n" + reply.quoted())).containsExactlyInAnyOrderElementsOf(words(text));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+"));
    }
}
