package org.atende.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.atende.testing.OnH2;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
class DeskHistoryTests {

    private static final String WORD = "hippopotamus";

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    private String deployment;

    @BeforeEach
    void deployAProcessWhoseTaskTakesATextOffItsForm() {
        BpmnModelInstance process = Bpmn.createExecutableProcess("formProbe")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("answer")
                .camundaFormKey("embedded:answer")
                .camundaTaskListenerExpression("complete", "${task.removeVariable('text')}")
                .exclusiveGateway("which")
                .userTask("next")
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("formProbe.bpmn", process)
                .deploy()
                .getId();
    }

    @AfterEach
    void remove() {
        repository.deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 4_000, 10_000})
    void keepsNoTextThatAFormHasSubmitted(int length) {
        String text = (WORD + " ".repeat(length)).substring(0, length - WORD.length()) + WORD;
        String instance = runtime.startProcessInstanceByKey("formProbe").getId();

        forms.submitTaskForm(task(instance).getId(), Map.of("text", text, "nextStep", "resolve"));

        assertThat(task(instance).getTaskDefinitionKey()).isEqualTo("next");
        assertThat(tablesWith(WORD)).isEmpty();
        assertThat(tablesWith("nextStep")).contains("ACT_RU_VARIABLE", "ACT_HI_VARINST");
    }

    @Test
    void remembersRoutingFactsAndForgetsOtherVariables() {
        String instance = runtime.startProcessInstanceByKey("formProbe", Map.of("department", "BILLING", "mood", WORD))
                .getId();

        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .list())
                .extracting("name")
                .containsExactly("department");
        assertThat(history.createHistoricDetailQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    @Test
    void remembersTheLastValueOfARoutingFact() {
        String instance = runtime.startProcessInstanceByKey("formProbe", Map.of("priority", "NORMAL"))
                .getId();

        runtime.setVariable(instance, "priority", "HIGH");

        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getValue())
                .isEqualTo("HIGH");
    }

    @Test
    void remembersStepsTasksAndInstancesForCockpitAndNoGateways() {
        String instance =
                runtime.startProcessInstanceByKey("formProbe", "YZP-171-95989").getId();
        tasks.setAssignee(task(instance).getId(), "ana");
        tasks.complete(task(instance).getId());
        tasks.complete(task(instance).getId());

        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey("YZP-171-95989")
                        .finished()
                        .count())
                .isOne();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .finished()
                        .count())
                .isEqualTo(4);
        assertThat(history.createHistoricTaskInstanceQuery()
                        .processInstanceId(instance)
                        .taskAssignee("ana")
                        .count())
                .isOne();
    }

    @Test
    void showsAMailThatIsStuckAndForgetsItOnceItIsGone() {
        String instance = runtime.startProcessInstanceByKey("mail-summary", Map.of("summary", "none"))
                .getId();
        Job job = management.createJobQuery().processInstanceId(instance).singleResult();
        assertThatThrownBy(() -> management.executeJob(job.getId())).hasMessageContaining("UUID");
        management.setJobRetries(job.getId(), 0);
        assertThat(runtime.createIncidentQuery().processInstanceId(instance).count())
                .isOne();

        runtime.deleteProcessInstance(instance, "gone");

        assertThat(tablesWith(instance)).isEmpty();
    }

    private Task task(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    /** Looks through every column of every table of the engine, bytes included. */
    private List<String> tablesWith(String word) {
        return jdbc
                .sql(
                        "select table_name from information_schema.tables where table_name like 'ACT\\_%' order by table_name")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql("select * from " + table).query().listOfRows().stream()
                        .flatMap(row -> row.values().stream())
                        .anyMatch(value -> contains(value, word)))
                .toList();
    }

    private static boolean contains(Object value, String word) {
        String text = value instanceof byte[] bytes ? new String(bytes) : String.valueOf(value);
        return text.contains(word);
    }
}
