package org.atende.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class PreviewTests {

    private static final byte[] DOT =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    @Test
    void showsPicturesAndPdfAsTheyAre() {
        assertThat(Preview.of(DOT)).map(Preview::type).contains(MediaType.IMAGE_GIF);
        assertThat(Preview.of(DOT)).map(Preview::content).contains(DOT);
        assertThat(Preview.of("%PDF-1.7\n".getBytes())).map(Preview::type).contains(MediaType.APPLICATION_PDF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><script>alert(1)</script>",
                "<html><body>olá</body></html>",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                "PK\u0003\u0004 zip",
                "MZ\u0090\u0000 program"
            })
    void showsNothingInWhichAScriptCanHide(String content) {
        assertThat(Preview.of(content.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void showsTextInUtf8HoweverItWasWritten(String charset) {
        byte[] written = "Não recebo mensagens desde ontem, e o painel diz que a caixa está vazia.\n"
                .getBytes(Charset.forName(charset));

        Preview shown = Preview.of(written).orElseThrow();

        assertThat(shown.type()).isEqualTo(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8));
        assertThat(new String(shown.content(), StandardCharsets.UTF_8)).contains("Não", "está vazia");
    }
}
