package org.atende.identity.web;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;

/** What matters of a browser to the doors: it keeps cookies, and its scripts send Camunda's token back. */
public class Browser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String site;

    public Browser(int port) {
        goTo(port);
    }

    /** To another node; its cookies come along. */
    public void goTo(int port) {
        this.site = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path) throws Exception {
        return send(to(path).GET());
    }

    public HttpResponse<String> post(String path) throws Exception {
        return send(to(path).header("X-XSRF-TOKEN", token()).POST(BodyPublishers.noBody()));
    }

    /** The lines of an answer that goes on; closing the stream ends it, as a closed window does. */
    public HttpResponse<Stream<String>> lines(String path) throws Exception {
        return http.send(to(path).setHeader("Accept", "text/event-stream").GET().build(), BodyHandlers.ofLines());
    }

    HttpResponse<String> postWithoutToken(String path) throws Exception {
        return send(to(path).POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> getAs(String who, String password, String path) throws Exception {
        String basic = Base64.getEncoder().encodeToString((who + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send(to(path).header("Authorization", "Basic " + basic).GET());
    }

    /** By Camunda's own sign-in form, as Tasklist does it. */
    public HttpResponse<String> signIn(String app, String who) throws Exception {
        get("/camunda/app/" + app + "/default/");
        String form = "username=%s&password=%s".formatted(encoded(who), encoded(who));
        HttpResponse<String> answer = send(to("/camunda/api/admin/auth/user/default/login/" + app)
                .header("X-XSRF-TOKEN", token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        get("/camunda/app/" + app + "/default/");
        return answer;
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(site + path)).header("Accept", "application/json, text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
