package org.atende.desk.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atende.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnH2
class NonceOfEachRequestTests {

    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final int AT_ONCE = 300;

    @LocalServerPort
    int port;

    @Test
    void everyPageIsAllowedToRunItsOwnScriptsThoughManyAreAskedForAtOnce() {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest page = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/camunda/app/tasklist/default/"))
                .header("Accept", "text/html")
                .build();

        List<CompletableFuture<HttpResponse<String>>> asked = Stream.generate(
                        () -> http.sendAsync(page, BodyHandlers.ofString()))
                .limit(AT_ONCE)
                .toList();

        long blank = asked.stream()
                .map(CompletableFuture::join)
                .filter(got -> !first(IN_PAGE, got.body())
                        .equals(first(
                                IN_HEADER,
                                got.headers()
                                        .firstValue("Content-Security-Policy")
                                        .orElseThrow())))
                .count();
        assertThat(blank).as("pages whose scripts their own headers forbid").isZero();
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
