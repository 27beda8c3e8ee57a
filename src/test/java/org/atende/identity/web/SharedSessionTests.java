package org.atende.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.atende.testing.Node;
import org.atende.testing.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes behind a proxy that sends each request to either. */
class SharedSessionTests {

    @Test
    void whoSignedInToTasklistOnOneNodeIsSignedInOnTheOther() throws Exception {
        String url = PostgresDatabase.freshUrl();
        try (ConfigurableApplicationContext one = Node.start(url);
                ConfigurableApplicationContext other = Node.start(url)) {
            Browser browser = new Browser(port(one));
            assertThat(browser.signIn("tasklist", "ana").statusCode()).isEqualTo(200);

            browser.goTo(port(other));

            HttpResponse<String> tickets = browser.get("/camunda/desk/v1/tickets");
            assertThat(tickets.statusCode()).isEqualTo(200);
            assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode())
                    .isEqualTo(200);
        }
    }

    private static int port(ConfigurableApplicationContext node) {
        return ((ServletWebServerApplicationContext) node).getWebServer().getPort();
    }
}
