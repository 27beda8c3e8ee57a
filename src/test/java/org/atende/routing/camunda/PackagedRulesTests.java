package org.atende.routing.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.atende.testing.OnH2;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@OnH2
@ExtendWith(OutputCaptureExtension.class)
class PackagedRulesTests {

    private static final String FILE = "probe.dmn";

    @Autowired
    PackagedRules rules;

    @Autowired
    RepositoryService repository;

    @Autowired
    DecisionService decisions;

    @AfterEach
    void remove() {
        repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .filter(id -> repository.getDeploymentResourceNames(id).contains(FILE))
                .forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void areDeployedOnceWhenNoneIsThere() {
        rules.bring(packaged("SUPPORT"));
        rules.bring(packaged("SUPPORT"));

        assertThat(inForce()).isEqualTo("SUPPORT");
        assertThat(versions()).isOne();
    }

    @Test
    void followTheReleaseWhileNobodyHasEditedThem() {
        rules.bring(packaged("SUPPORT"));
        rules.bring(packaged("BILLING"));
        rules.bring(packaged("SALES"));

        assertThat(inForce()).isEqualTo("SALES");
        assertThat(versions()).isEqualTo(3);
    }

    @Test
    void leaveAnEditAloneAtEveryStart(CapturedOutput log) {
        rules.bring(packaged("SUPPORT"));
        edit("BILLING");
        rules.bring(packaged("SUPPORT"));

        assertThat(inForce()).isEqualTo("BILLING");
        assertThat(log).doesNotContain("were edited here");
    }

    @Test
    void leaveAnEditAloneWhenTheReleaseChangesAndWarnByName(CapturedOutput log) {
        rules.bring(packaged("SUPPORT"));
        edit("BILLING");
        rules.bring(packaged("SALES"));

        assertThat(inForce()).isEqualTo("BILLING");
        assertThat(log).contains(FILE, "probeDecision", "were edited here");
    }

    @Test
    void followTheReleaseAgainOnceTheEditIsTakenBack() {
        rules.bring(packaged("SUPPORT"));
        edit("BILLING");
        edit("SUPPORT");
        rules.bring(packaged("SALES"));

        assertThat(inForce()).isEqualTo("SALES");
    }

    @Test
    void leaveATableAloneThatNeverCameWithTheProduct(CapturedOutput log) {
        edit("BILLING");
        rules.bring(packaged("SUPPORT"));

        assertThat(inForce()).isEqualTo("BILLING");
        assertThat(log).contains("were edited here");
    }

    private String inForce() {
        return decisions.evaluateDecisionTableByKey("probeDecision").evaluate().getSingleEntry();
    }

    private long versions() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("probeDecision")
                .count();
    }

    private void edit(String answer) {
        repository
                .createDeployment()
                .name("By a manager")
                .addString(FILE, dmn(answer))
                .deploy();
    }

    private static RuleFile packaged(String answer) {
        return new RuleFile(FILE, dmn(answer).getBytes(StandardCharsets.UTF_8));
    }

    private static String dmn(String answer) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="probe" name="Probe"
                             namespace="http://camunda.org/schema/1.0/dmn">
                  <decision id="probeDecision" name="Probe" camunda:historyTimeToLive="P1D"
                            xmlns:camunda="http://camunda.org/schema/1.0/dmn">
                    <decisionTable id="table">
                      <output id="out" name="department" typeRef="string"/>
                      <rule id="row"><outputEntry id="entry"><text>"%s"</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """
                .formatted(answer);
    }
}
