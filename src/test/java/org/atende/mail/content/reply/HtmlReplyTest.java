package org.atende.mail.content.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.atende.mail.content.RawMail;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReplyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Gmail
                "<div dir=ltr>Já funciona.</div><br><div class=\"gmail_quote\"><div dir=ltr class=\"gmail_attr\">On Tue, 3 Mar 2026 at 10:15, Atende &lt;<a href=\"mailto:s@a.example\">s@a.example</a>&gt; wrote:<br></div><blockquote class=\"gmail_quote\">Pergunta</blockquote></div>",
                // Outlook on the web
                "<div>Já funciona.</div><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\"><b>From:</b> Atende<br><b>Sent:</b> 3 March</div><div>Pergunta</div>",
                // Outlook on Windows
                "<div class=WordSection1><p class=MsoNormal>Já funciona.</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>De:</b> Atende &lt;s@a.example&gt;<br><b>Enviado:</b> 3 de março de 2026<br><b>Para:</b> Rita<br><b>Assunto:</b> Site</p></div></div><p class=MsoNormal>Pergunta</p></div>",
                // Outlook on the Mac
                "<div><p>Já funciona.</p><div style=\"border:none;border-top:solid 1pt\"><p><b><span>From: </span></b><span>Atende</span></p><p><b>Date: </b>3 March</p><p><b>To: </b>Rita</p><p><b>Subject: </b>Site</p></div><p>Pergunta</p></div>",
                // old Outlook
                "<p>Já funciona.</p><div class=OutlookMessageHeader dir=ltr>-----Original Message-----<br><b>From:</b> Atende</div><p>Pergunta</p>",
                // Apple Mail
                "<body>Já funciona.<br><div><br><blockquote type=\"cite\"><div>On 3 Mar 2026, at 10:15, Atende &lt;s@a.example&gt; wrote:</div><div>Pergunta</div></blockquote></div></body>",
                // Thunderbird
                "<p>Já funciona.</p><div class=\"moz-cite-prefix\">Às 10:15 de 03/03/2026, Atende escreveu:<br></div><blockquote type=\"cite\" cite=\"mid:x\">Pergunta</blockquote>",
                // Yahoo
                "<div>Já funciona.</div><div id=\"yahoo_quoted_1\" class=\"yahoo_quoted\"><div>On Tuesday, Atende wrote:</div><div>Pergunta</div></div>",
                // Proton
                "<div>Já funciona.</div><div class=\"protonmail_quote\">On Tuesday, Atende wrote:<blockquote class=\"protonmail_quote\" type=\"cite\">Pergunta</blockquote></div>",
                // ours, where a client has no marks of its own
                "<div>Já funciona.</div><div><p>##- Escreva acima desta linha -##</p><p>Pergunta</p></div>",
                "Já funciona.<br><blockquote type=cite><span>##- Please write above this line -##</span><p>Pergunta</p></blockquote>",
                // a plain attribution before the quote
                "<div>Já funciona.</div><div>Em ter., 3 de mar. de 2026 às 10:15, Atende &lt;s@a.example&gt; escreveu:</div><blockquote type=cite>Pergunta</blockquote>",
            })
    void foldsTheQuotesOf(String html) {
        Reply reply = ReplyText.splitHtml(html);

        assertThat(Jsoup.parse(reply.fresh()).text()).isEqualTo("Já funciona.");
        assertThat(reply.quoted()).contains("Pergunta");
        assertThat(words(reply.fresh() + " " + reply.quoted())).containsExactlyInAnyOrderElementsOf(words(html));
    }

    @Test
    void keepsQuotesThatAreAnsweredOneByOne() {
        String html =
                "<div>Hi</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">On Tue, 3 Mar 2026 at 10:15, A wrote:</div><blockquote>Which?</blockquote><div>The first.</div><blockquote>When?</blockquote><div>Monday.</div></div>";

        assertThat(ReplyText.splitHtml(html)).isEqualTo(new Reply(html, ""));
    }

    @Test
    void keepsAPageThatIsAllForwarded() {
        String html =
                "<div class=\"gmail_quote\">---------- Forwarded message ---------<br>From: R<br>The site is down.</div>";

        assertThat(ReplyText.splitHtml(html).fresh()).isEqualTo(html);
    }

    @Test
    void foldsSignatures() {
        Reply reply = ReplyText.splitHtml("<div>Thanks</div><div class=\"gmail_signature\">Rita Sousa</div>");

        assertThat(Jsoup.parse(reply.fresh()).text()).isEqualTo("Thanks");
        assertThat(reply.quoted()).contains("Rita Sousa");
    }

    @Test
    void trustsThePageBeforeTheText() {
        Reply reply =
                ReplyText.of(RawMail.withPage("<p>New words</p><blockquote type=cite><p>old words</p></blockquote>"));

        assertThat(reply).isEqualTo(new Reply("New words", "> old words"));
    }

    @Test
    void readsTheTextWhereThePageHasNoMarks() {
        Reply reply =
                ReplyText.of(RawMail.withPage("<p>New words</p><p>On 3/3/2026 10:15, Ana wrote:</p><p>old words</p>"));

        assertThat(reply.fresh()).isEqualTo("New words");
    }

    @Test
    @Timeout(60)
    void survivesAPageNestedHundredsOfThousandsDeep() {
        assertThat(ReplyText.splitHtml("words" + "<blockquote type=cite><div>".repeat(100_000) + "bottom")
                        .quoted())
                .contains("bottom");
    }

    private static List<String> words(String html) {
        return Arrays.stream(Jsoup.parse(html.replace("<", " <").replace(">", "> "))
                        .text()
                        .split("\\s+"))
                .toList();
    }
}
