package org.atende.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Through the real port: the engine's REST interface is a servlet of its own, past Spring MVC. */
@DoorTest
class EngineRestDoorTests {

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void isShutToTheAnonymous() throws Exception {
        for (String path : new String[] {"/engine-rest/engine", "/engine-rest/user", "/engine-rest/version"}) {
            HttpResponse<String> answer = browser.get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .get()
                    .asString()
                    .contains("problem+json");
        }
    }

    @Test
    void isShutToAWrongPassword() throws Exception {
        assertThat(browser.getAs("forgetful", "wrong", "/engine-rest/user").statusCode())
                .isEqualTo(401);
    }

    @Test
    void opensToAnAccountWithTheEnginesAuthorizations() throws Exception {
        String authorizations = "/engine-rest/authorization/count";

        assertThat(browser.getAs("ana", "ana", authorizations).body()).contains("\"count\":0");
        assertThat(browser.getAs("admin", "admin", authorizations).body()).doesNotContain("\"count\":0");
        assertThat(browser.getAs("ana", "ana", "/engine-rest/user").body()).contains("marta");
    }

    @Test
    void forgetsWhoAskedWhenTheRequestIsOver() throws Exception {
        browser.getAs("admin", "admin", "/engine-rest/user");

        assertThat(browser.get("/engine-rest/user").statusCode()).isEqualTo(401);
    }
}
