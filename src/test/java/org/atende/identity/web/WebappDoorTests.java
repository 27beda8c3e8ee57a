package org.atende.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasklist, Cockpit and our own pages beside them, through the real port. */
@DoorTest
class WebappDoorTests {

    private static final String PROBE = "/camunda/desk/probe";

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource({
        "ana, tasklist, 200",
        "bruno, tasklist, 200",
        "carla, tasklist, 200",
        "ana, cockpit, 403",
        "marta, tasklist, 200",
        "marta, cockpit, 200",
        "andre, cockpit, 200",
        "andre, tasklist, 403",
        "andre, admin, 403",
        "marta, admin, 403",
        "admin, tasklist, 200",
        "admin, cockpit, 200",
        "admin, admin, 200"
    })
    void letEachGroupInToItsApplications(String who, String app, int status) throws Exception {
        assertThat(browser.signIn(app, who).statusCode()).isEqualTo(status);
    }

    @Test
    void offerNobodyToMakeAnAdministrator() throws Exception {
        assertThat(browser.get("/camunda/app/admin/default/setup/").statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/camunda/api/admin/setup/default/user/create").statusCode())
                .isEqualTo(403);
    }

    @Test
    void leaveTheRootToThePortal() throws Exception {
        HttpResponse<String> root = browser.get("/");

        assertThat(root.headers().firstValue("Location").orElse("")).doesNotContain("camunda");
    }

    @Test
    void keepWhatStandsBesideThemShutToTheAnonymous() throws Exception {
        HttpResponse<String> answer = browser.get(PROBE);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().contains("problem+json");
        assertThat(browser.postWithoutToken(PROBE).statusCode()).isEqualTo(401);
    }

    @Test
    void shareTheirSessionWithWhatStandsBesideThem() throws Exception {
        browser.signIn("tasklist", "ana");

        HttpResponse<String> answer = browser.get(PROBE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"agent\":\"ana\"");
        assertThat(browser.post(PROBE).body()).contains("\"changedBy\":\"ana\"");
    }

    @Test
    void letNoForeignPageChangeAnythingThere() throws Exception {
        browser.signIn("tasklist", "ana");

        assertThat(browser.postWithoutToken(PROBE).statusCode()).isEqualTo(403);
    }

    @Test
    void letAnalystsLookButNotChange() throws Exception {
        browser.signIn("cockpit", "andre");

        assertThat(browser.get(PROBE).statusCode()).isEqualTo(200);
        assertThat(browser.post(PROBE).statusCode()).isEqualTo(403);
    }

    @Test
    void openRulesAndReportsToWhoHasSignedInToThem() throws Exception {
        browser.signIn("tasklist", "marta");

        assertThat(browser.get("/rules/probe").body()).contains("\"agent\":\"marta\"");
    }
}
