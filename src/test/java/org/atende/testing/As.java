package org.atende.testing;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who sends a request. */
public final class As {

    private As() {}

    /** An agent of the demo by HTTP Basic: {@code get("/api/v1/tickets").with(As.agent("ana"))}. */
    public static RequestPostProcessor agent(String id) {
        return agent(id, id);
    }

    /** An agent of the demo who has signed in by the form. */
    public static RequestPostProcessor signedIn(MockMvc web, String id) throws Exception {
        SignInForm form = new SignInForm(web);
        form.send(id, id);
        return form;
    }

    public static RequestPostProcessor agent(String id, String password) {
        String basic = HttpHeaders.encodeBasicAuth(id, password, StandardCharsets.UTF_8);
        return request -> {
            request.addHeader(HttpHeaders.AUTHORIZATION, "Basic " + basic);
            return request;
        };
    }
}
