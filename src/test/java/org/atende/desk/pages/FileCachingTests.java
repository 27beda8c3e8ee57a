package org.atende.desk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import org.atende.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What browsers keep and what travels compressed, through the real port. */
@OnH2
class FileCachingTests {

    private static final String SCRIPT = "/camunda/app/tasklist/scripts/ticket/composer.js";

    @LocalServerPort
    int port;

    private HttpURLConnection get(String path, String... headers) throws IOException {
        var connection = (HttpURLConnection)
                URI.create("http://localhost:" + port + path).toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", "gzip");
        for (int i = 0; i < headers.length; i += 2) {
            connection.setRequestProperty(headers[i], headers[i + 1]);
        }
        return connection;
    }

    @Test
    void scriptsTravelCompressedAndAreAskedForAgainButSentOnce() throws IOException {
        HttpURLConnection first = get(SCRIPT);

        assertThat(first.getHeaderField("Content-Encoding")).isEqualTo("gzip");
        assertThat(first.getHeaderField("Cache-Control")).isEqualTo("no-cache");
        assertThat(get(SCRIPT, "If-None-Match", first.getHeaderField("ETag")).getResponseCode())
                .isEqualTo(304);
        assertThat(get(SCRIPT, "If-None-Match", "W/\"of another version\"").getResponseCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/scripts/ticket/squire-2.4.8/squire.js",
                "/camunda/assets/bpmn-js/bpmn-navigated-viewer-18.31.1.min.js",
                "/js/vendor/dmn-js-17.10.2/dmn-modeler.production.min.js"
            })
    void whatNamesItsVersionIsNeverAskedForAgain(String path) throws IOException {
        assertThat(get(path).getHeaderField("Cache-Control")).contains("private", "max-age=31536000", "immutable");
    }

    @Test
    void whatIsNotThereIsNotKept() throws IOException {
        HttpURLConnection missing = get("/camunda/app/tasklist/scripts/ticket/squire-9.9.9/squire.js");

        assertThat(missing.getResponseCode()).isEqualTo(404);
        assertThat(missing.getHeaderField("Cache-Control")).contains("no-store");
    }

    /** The length of what is compressed tells of what is in it. */
    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/login", "/camunda/app/tasklist/default/", "/api/v1/openapi.json"})
    void nothingThatMayHoldASecretIsCompressedOrKept(String path) throws IOException {
        HttpURLConnection page = get(path);

        assertThat(page.getResponseCode()).isEqualTo(200);
        assertThat(page.getHeaderField("Content-Encoding")).isNull();
        assertThat(String.valueOf(page.getHeaderField("Cache-Control"))).doesNotContain("public");
    }
}
