package org.atende.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<style>p{background:url(//evil.example/)}</style>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<form action=\"https://evil.example\"><input name=password><button>Go</button></form>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<img src=x onerror=\"alert(1)\">",
                "<img src=\"data:image/svg+xml;base64,PHN2Zz4=\">",
                "<div style=\"background-image:url(https://evil.example/p.gif)\">x</div>",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\"><base href=\"https://evil.example\">",
                "<link rel=stylesheet href=\"https://evil.example/x.css\">",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
            })
    void takesOutWhatRunsOrLoads(String html) {
        String safe = SafeHtml.sanitise(html);

        assertThat(safe)
                .doesNotContainPattern("(?i)<(script|style|noscript|iframe|form|input|button|svg|math|meta|base|link)")
                .doesNotContainPattern("(?i)\\s(on\\w+|src|href|action)=")
                .doesNotContain("url(");
    }

    @Test
    void opensLinksElsewhereWithoutTellingWhence() {
        String safe = SafeHtml.sanitise("<a href=\"https://x.example/\" target=_self rel=opener>x</a>");

        assertThat(safe)
                .isEqualTo(
                        "<a href=\"https://x.example/\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">x</a>");
    }

    @Test
    void blocksRemoteImagesAndKeepsTheirAddress() {
        assertThat(SafeHtml.sanitise("<img alt=\"logo\" src=\"https://track.example/p.gif?u=1\" width=\"1\">"))
                .contains("data-remote-src=\"https://track.example/p.gif?u&#61;1\"")
                .contains("alt=\"logo\"")
                .doesNotContain(" src=");
        assertThat(SafeHtml.sanitise("<img src=\"//track.example/p.gif\">"))
                .contains("data-remote-src=\"//track.example/p.gif\"");
    }

    @Test
    void namesTheAttachmentOfAnImageThatCameAlong() {
        assertThat(SafeHtml.sanitise("<img src=\"cid:image001.png@01D9\">"))
                .isEqualTo("<img data-cid=\"image001.png&#64;01D9\" />");
    }

    @Test
    void keepsImagesThatStandInThePage() {
        assertThat(SafeHtml.sanitise("<img src=\"data:image/png;base64,iVBORw0KGgo=\">"))
                .contains("src=\"data:image/png;base64,iVBORw0KGgo");
    }

    @Test
    void keepsTheLookOfAnOrdinaryMail() {
        String html =
                "<div style=\"color:#1f497d;font-weight:bold\">Olá</div><table><tbody><tr><td>1</td></tr></tbody></table>";

        assertThat(SafeHtml.sanitise(html)).contains("color:#1f497d", "font-weight:bold", "<td>1</td>");
    }

    @Test
    @Timeout(60)
    void survivesAPageNestedHundredsOfThousandsDeep() {
        String deep = "<div><b><blockquote type=cite>".repeat(150_000) + "bottom";

        assertThat(SafeHtml.sanitise(deep)).contains("bottom");
        assertThat(HtmlText.of(deep)).contains("bottom");
    }
}
