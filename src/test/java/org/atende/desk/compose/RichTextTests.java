package org.atende.desk.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RichTextTests {

    private static String text(String html) {
        return RichText.of(html).text();
    }

    @Test
    void keepsListsTheirNumbersAndTheirDepth() {
        String html =
                "<div>Passos:</div><ol><li>Abra o painel</li><li>Escolha DNS<ul><li>tipo A</li></ul></li></ol><div>Até já</div>";

        assertThat(text(html)).isEqualTo("Passos:\n\n1. Abra o painel\n2. Escolha DNS\n  - tipo A\n\nAté já");
    }

    @Test
    void keepsLinksQuotesAndCode() {
        String html = "<div>Veja <a href=\"https://ajuda.example/dns\">a ajuda</a>:</div>"
                + "<blockquote><div>disse</div></blockquote><pre>dig  mx\nexemplo.pt</pre>";

        assertThat(text(html))
                .isEqualTo("Veja a ajuda <https://ajuda.example/dns>:\n>\n> disse\n\ndig  mx\nexemplo.pt");
    }

    @Test
    void keepsLinesAndEmptyLinesAsTheyWereTyped() {
        assertThat(text("<div>Olá,</div><div><br></div><div>está feito.</div>")).isEqualTo("Olá,\n\nestá feito.");
    }

    @Test
    void isPlainWhereAPageWouldSayNoMore() {
        assertThat(RichText.of("<div>Olá &lt;b&gt;<br>Ana</div>").html()).isNull();
        assertThat(RichText.of("<div>Olá <b>Rita</b></div>").html()).isEqualTo("<div>Olá <b>Rita</b></div>");
    }

    @Test
    void loadsAndRunsNothing() {
        RichText written = RichText.of(
                "<b onclick=alert(1)>Olá</b><script>alert(1)</script><a href=\"javascript:alert(1)\">x</a>");

        assertThat(written.html()).doesNotContain("alert").contains("<b>Olá</b>");
        assertThat(written.text()).doesNotContain("alert");
    }
}
