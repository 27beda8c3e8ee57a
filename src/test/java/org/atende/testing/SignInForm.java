package org.atende.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The sign-in form as a browser uses it: fetched, filled in and sent with its hidden token; it keeps the cookie. */
public class SignInForm implements RequestPostProcessor {

    private static final String COOKIE = "SESSION";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvc web;
    private Cookie session;

    public SignInForm(MockMvc web) {
        this.web = web;
    }

    public ResultActions send(String who, String password) throws Exception {
        return perform(post("/login")
                .param("username", who)
                .param("password", password)
                .param("_csrf", token()));
    }

    public ResultActions signOut() throws Exception {
        return perform(post("/logout").param("_csrf", token()));
    }

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        if (session != null) {
            request.setCookies(session);
        }
        return request;
    }

    private ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
        ResultActions answer = web.perform(request.with(this));
        Cookie given = answer.andReturn().getResponse().getCookie(COOKIE);
        session = given == null ? session : given;
        return answer;
    }

    private String token() throws Exception {
        return token("/login");
    }

    /** The hidden token of the form on this page. */
    public String token(String path) throws Exception {
        String page = perform(get(path)).andReturn().getResponse().getContentAsString();
        Matcher found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new AssertionError("The form has no token:\n" + page);
        }
        return found.group(1);
    }
}
