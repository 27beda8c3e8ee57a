package org.atende.identity.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.atende.identity.Agents;
import org.atende.identity.DeskSettings;
import org.atende.identity.DeskSettings.OtherDepartments;
import org.atende.testing.OnH2;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
class DeskAuthorizationsTests {

    private static final String FILE = "authorizationProbe";

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    Agents agents;

    @Autowired
    DeskSetup setup;

    @Autowired
    Grants grants;

    private String instance;

    @BeforeEach
    void openATicketInTheSupportQueue() {
        var process = Bpmn.createExecutableProcess("authorizationProbe")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("take")
                .camundaCandidateGroups("support")
                .endEvent()
                .done();
        repository
                .createDeployment()
                .name(FILE)
                .addModelInstance(FILE + ".bpmn", process)
                .deploy();
        instance = runtime.startProcessInstanceByKey("authorizationProbe").getId();
    }

    @AfterEach
    void remove() {
        set(OtherDepartments.OWN);
        repository
                .createDeploymentQuery()
                .deploymentName(FILE)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void showATaskToItsGroupAndManagersAndAnalysts() {
        assertThat(tasksOf("ana")).hasSize(1);
        assertThat(tasksOf("bruno")).isEmpty();
        assertThat(tasksOf("marta")).hasSize(1);
        assertThat(tasksOf("andre")).hasSize(1);
        assertThat(tasksOf("admin")).hasSize(1);
    }

    @Test
    void letTheGroupTakeAndCompleteItsTask() {
        Task task = tasksOf("ana").get(0);

        tasks.claim(task.getId(), "ana");
        tasks.complete(task.getId());

        as("admin");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    @Test
    void letManagersGiveATaskToSomebody() {
        tasks.setAssignee(tasksOf("marta").get(0).getId(), "bruno");

        assertThat(tasksOf("bruno")).hasSize(1);
    }

    @Test
    void letAnalystsSeeAndNotTouch() {
        String task = tasksOf("andre").get(0).getId();

        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isOne();
        assertThatThrownBy(() -> tasks.claim(task, "andre")).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> tasks.complete(task)).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> runtime.deleteProcessInstance(instance, "no"))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(this::deploy).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void letAdministratorsAloneDeployPastTheRulesStudio() {
        as("admin");
        deploy();

        as("marta");
        assertThatThrownBy(this::deploy).isInstanceOf(AuthorizationException.class);
        as("ana");
        assertThatThrownBy(this::deploy).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void takeTheRightToDeployBackThatManagersWereOnceGranted() {
        identity.clearAuthentication();
        Authorization granted = authorizations
                .createAuthorizationQuery()
                .groupIdIn("manager")
                .resourceType(Resources.DEPLOYMENT)
                .singleResult();
        granted.addPermission(Permissions.CREATE);
        authorizations.saveAuthorization(granted);

        setup.afterSingletonsInstantiated();

        as("marta");
        assertThatThrownBy(this::deploy).isInstanceOf(AuthorizationException.class);
        assertThat(repository.createDeploymentQuery().deploymentName(FILE).count())
                .isOne();
    }

    @Test
    void letAgentsSeeNoInstancesNoHistoryAndNoAuthorizations() {
        as("ana");

        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
        assertThat(history.createHistoricProcessInstanceQuery().count()).isZero();
        assertThat(authorizations.createAuthorizationQuery().count()).isZero();
        assertThat(identity.createUserQuery().userId("marta").count()).isOne();
    }

    @Test
    void letAgentsSeeOrWorkOnOtherDepartmentsTasksOnlyWhileTheSettingSaysSo() {
        String task = tasksOf("marta").get(0).getId();

        set(OtherDepartments.READ);
        assertThat(tasksOf("bruno")).hasSize(1);
        assertThatThrownBy(() -> tasks.claim(task, "bruno")).isInstanceOf(AuthorizationException.class);

        set(OtherDepartments.WORK);
        as("bruno");
        tasks.setPriority(task, 75);

        set(OtherDepartments.OWN);
        assertThat(tasksOf("bruno")).isEmpty();
        assertThat(tasksOf("ana")).hasSize(1);
    }

    private void set(OtherDepartments departments) {
        identity.clearAuthentication();
        new DeskAuthorizations(grants, new DeskSettings(departments)).run();
    }

    @Test
    void areGrantedOnceHoweverOftenTheDeskStarts() {
        long before = authorizations.createAuthorizationQuery().count();

        setup.afterSingletonsInstantiated();

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
    }

    private List<Task> tasksOf(String who) {
        as(who);
        return tasks.createTaskQuery().processInstanceId(instance).list();
    }

    private void as(String who) {
        identity.setAuthentication(
                who, List.copyOf(agents.find(who).orElseThrow().groups()));
    }

    private void deploy() {
        var process = Bpmn.createExecutableProcess("deployedProbe")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .endEvent()
                .done();
        repository
                .createDeployment()
                .name(FILE)
                .addModelInstance(FILE + "2.bpmn", process)
                .deploy();
    }
}
