package org.atende.desk.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.atende.identity.company.Companies;
import org.atende.testing.OnH2;
import org.atende.ticket.Sharing;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

/** Runs the commands of docs/customer-area.md, in their order, as a reader would. */
@OnH2
class CustomerAreaPageTests {

    private static final Pattern COMMANDS = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Companies companies;

    @Autowired
    Sharing sharing;

    /** The page's customers are new ones: other tests have written in their names. */
    private final String domain = UUID.randomUUID() + ".example";

    @BeforeEach
    void anAccountOfTheGroup() {
        User area = identity.newUser("area");
        area.setPassword("area");
        identity.saveUser(area);
        identity.createMembership("area", "customerArea");
        User telephone = identity.newUser("pbx");
        telephone.setPassword("pbx");
        identity.saveUser(telephone);
        identity.createMembership("pbx", "telephone");
    }

    @AfterEach
    void noAccount() {
        identity.deleteUser("area");
        identity.deleteUser("pbx");
    }

    private static List<String> commands() throws Exception {
        return COMMANDS.matcher(Files.readString(Path.of("docs/customer-area.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private String run(String script) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("bash", "-eu", "-c", script.replace("cliente.example", domain))
                .redirectErrorStream(true);
        shell.environment().put("DESK", "http://localhost:" + port);
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void itsCommandsDoWhatItSays() throws Exception {
        List<String> commands = commands();
        assertThat(commands).hasSize(7);
        String token = commands.get(0);

        run(token + commands.get(2).replace("A loja não abre", "A fatura de antes"));
        assertThat(run(token + commands.get(2))).contains("\"status\":\"IN_QUEUE\"", "A loja não abre");
        assertThat(run(token + commands.get(1))).startsWith("[").contains("A loja não abre", "/my/tickets/");
        assertThat(run(token + commands.get(3))).containsPattern("\"pin\":\"\\d{6}\"");
        UUID company = companies.save(null, "Cliente", List.of(domain), "ana");
        try {
            assertThat(run(token + commands.get(4)))
                    .contains("\"name\":\"Cliente\"", "A loja não abre")
                    .doesNotContain("A fatura de antes");
        } finally {
            sharing.end(company);
        }
        assertThat(run(token + commands.get(5))).contains("http://localhost:8080/sign-in/");
        assertThat(run(commands.get(6))).isEqualTo("202");
    }

    @Test
    void theAccountOpensNothingElse() {
        for (String path : List.of("/api/v1/tickets", "/api/v1/mail/intake", "/api/v1/tokens")) {
            assertThat(rest.withBasicAuth("area", "area")
                            .getForEntity(path, String.class)
                            .getStatusCode())
                    .as(path)
                    .isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(rest.withBasicAuth("pbx", "pbx")
                            .getForEntity(path, String.class)
                            .getStatusCode())
                    .as(path + " for the telephone system")
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void noAgentIsACustomer() {
        for (String agent : List.of("ana", "marta", "andre")) {
            assertThat(rest.withBasicAuth(agent, agent)
                            .postForEntity("/api/v1/customer-area/rita@cliente.example/sign-in", null, String.class)
                            .getStatusCode())
                    .as(agent)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
    }
}
