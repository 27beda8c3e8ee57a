package org.atende.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The sign-in form as a browser uses it: fetched, filled in and sent with its hidden token. */
public class SignInForm {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvc web;
    private final MockHttpSession session = new MockHttpSession();

    public SignInForm(MockMvc web) {
        this.web = web;
    }

    public ResultActions send(String who, String password) throws Exception {
        return web.perform(post("/login")
                .session(session)
                .param("username", who)
                .param("password", password)
                .param("_csrf", token()));
    }

    public ResultActions signOut() throws Exception {
        return web.perform(post("/logout").session(session).param("_csrf", token()));
    }

    public MockHttpSession session() {
        return session;
    }

    private String token() throws Exception {
        String page = web.perform(get("/login").session(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new AssertionError("The form has no token:\n" + page);
        }
        return found.group(1);
    }
}
