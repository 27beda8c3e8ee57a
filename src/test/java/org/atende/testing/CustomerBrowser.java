package org.atende.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** A customer's browser without scripts: it keeps cookies, sends the forms' hidden token, and has an address of its own. */
public class CustomerBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvc web;
    private final SentLinks links;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private final String address;
    private String language = "pt-PT";

    public CustomerBrowser(MockMvc web, SentLinks links) {
        this.web = web;
        this.links = links;
        ThreadLocalRandom random = ThreadLocalRandom.current();
        this.address = "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    public CustomerBrowser in(String language) {
        this.language = language;
        return this;
    }

    /** With the cookie of a sign-in that began elsewhere. */
    public CustomerBrowser holding(String signIn) {
        cookies.put("ATENDE_CUSTOMER", new Cookie("ATENDE_CUSTOMER", signIn));
        return this;
    }

    /** By a link, from the form to the page behind it. */
    public CustomerBrowser signIn(String email) throws Exception {
        send("/sign-in", "email", email);
        send(links.signInPathTo(email));
        return this;
    }

    public ResultActions open(String path) throws Exception {
        return perform(get(path));
    }

    public String page(String path) throws Exception {
        return open(path).andReturn().getResponse().getContentAsString();
    }

    /** Sends a form: {@code "name", "value", ...}. */
    public ResultActions send(String path, String... fields) throws Exception {
        return perform(filled(post(path), fields));
    }

    public ResultActions send(String path, MockMultipartFile file, String... fields) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(path).file(file);
        return perform((MockHttpServletRequestBuilder) (Object) filled(request, fields));
    }

    /** Any request, with this browser's cookies and address. */
    public ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
        request.header(HttpHeaders.ACCEPT_LANGUAGE, language).header(HttpHeaders.USER_AGENT, "Firefox/140");
        return keeping(web.perform(request.with(sent -> {
            sent.setRemoteAddr(address);
            if (!cookies.isEmpty()) {
                sent.setCookies(cookies.values().toArray(Cookie[]::new));
            }
            return sent;
        })));
    }

    public Cookie cookie(String name) {
        return cookies.get(name);
    }

    public String formToken() throws Exception {
        Matcher found = TOKEN.matcher(page("/sign-in"));
        if (!found.find()) {
            throw new AssertionError("The form has no token");
        }
        return found.group(1);
    }

    private MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder request, String... fields)
            throws Exception {
        request.param("_csrf", formToken());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    private ResultActions keeping(ResultActions answer) {
        for (Cookie given : answer.andReturn().getResponse().getCookies()) {
            if (given.getMaxAge() == 0) {
                cookies.remove(given.getName());
            } else {
                cookies.put(given.getName(), given);
            }
        }
        return answer;
    }
}
