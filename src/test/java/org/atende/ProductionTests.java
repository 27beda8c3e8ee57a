package org.atende;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.atende.identity.Agents;
import org.atende.identity.Customers;
import org.atende.testing.PostgresDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

class ProductionTests {

    private static ConfigurableApplicationContext production;

    @BeforeAll
    static void start() {
        production = new SpringApplicationBuilder(Atende.class)
                .profiles("production")
                .run(
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--atende.secret=0123456789abcdef0123456789abcdef",
                        "--atende.admin.id=boss",
                        "--atende.admin.password=a long enough one",
                        "--spring.mail.host=localhost",
                        "--spring.datasource.url=" + PostgresDatabase.freshUrl(),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=not the first guess");
    }

    @AfterAll
    static void stop() {
        production.close();
    }

    @Test
    void knowsTheAdministratorOfTheSettingsAndNobodyOfTheDemo() {
        Agents agents = production.getBean(Agents.class);

        assertThat(agents.find("boss").orElseThrow().managesAll()).isTrue();
        assertThat(agents.find("ana")).isEmpty();
        assertThat(agents.find("admin")).isEmpty();
        assertThat(production.getBean(Customers.class).find("joao@cliente.example"))
                .isEmpty();
    }

    @Test
    void hasNoPagesOfTheDemo() throws Exception {
        assertThat(status("/dev/mailbox")).isEqualTo(302);
        assertThat(status("/actuator/health")).isEqualTo(200);
    }

    @Test
    void doesNotStartOnADemosSettings() {
        SpringApplicationBuilder careless = new SpringApplicationBuilder(Atende.class).profiles("production");

        assertThatThrownBy(careless::run)
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll("atende.secret", "spring.datasource.url", "spring.mail.host");
    }

    private static int status(String path) throws Exception {
        int port =
                ((ServletWebServerApplicationContext) production).getWebServer().getPort();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }
}
