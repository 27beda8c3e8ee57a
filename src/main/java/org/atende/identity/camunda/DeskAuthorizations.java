package org.atende.identity.camunda;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.UPDATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.UPDATE_TASK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.OPERATION_LOG_CATEGORY;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.List;
import java.util.stream.Stream;
import org.atende.identity.DeskSettings;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What each group may do in Tasklist, Cockpit and the engine's REST interface. Which tasks an agent sees is not here: the
 * engine grants each task to its candidate groups and its assignee.
 */
@Component
@Order(SetupStep.AUTHORIZATIONS)
class DeskAuthorizations implements SetupStep {

    private static final String TICKET_PROCESS = "ticket";
    private static final String CHAT_PROCESS = "chat";

    private final Grants grant;
    private final DeskSettings settings;

    DeskAuthorizations(Grants grant, DeskSettings settings) {
        this.grant = grant;
        this.settings = settings;
    }

    @Override
    public void run() {
        List.of("support", "billing", "sales").forEach(this::agents);
        managers("manager");
        analysts("analyst");
        administrators("camunda-admin");
    }

    private void agents(String group) {
        names(group);
        grant.on(APPLICATION, "tasklist", group, ACCESS);
        grant.on(PROCESS_DEFINITION, TICKET_PROCESS, group, READ);
        grant.on(PROCESS_DEFINITION, CHAT_PROCESS, group, READ);
        otherDepartments(group);
    }

    /** The tasks of other departments follow the setting at every start; their own are not granted here. */
    private void otherDepartments(String group) {
        switch (settings.departments()) {
            case OWN -> grant.nothingOn(TASK, group);
            case READ -> grant.exactlyOn(TASK, group, READ);
            case WORK -> grant.exactlyOn(TASK, group, READ, UPDATE);
        }
    }

    private void managers(String group) {
        names(group);
        grant.on(APPLICATION, "tasklist", group, ACCESS);
        grant.on(FILTER, group, READ, CREATE);
        grant.on(TASK, group, READ, UPDATE);
        cockpit(group, UPDATE_INSTANCE, UPDATE_TASK, RETRY_JOB);
        grant.on(PROCESS_INSTANCE, group, READ, UPDATE);
        grant.on(DECISION_DEFINITION, group, READ, READ_HISTORY, CREATE_INSTANCE);
        grant.on(DEPLOYMENT, group, READ);
        // The engine cannot confine it to decision tables; the rules studio publishes for managers.
        grant.notOn(DEPLOYMENT, group, CREATE);
    }

    private void analysts(String group) {
        names(group);
        grant.on(TASK, group, READ);
        cockpit(group);
        grant.on(PROCESS_INSTANCE, group, READ);
        grant.on(DECISION_DEFINITION, group, READ, READ_HISTORY);
        grant.on(DEPLOYMENT, group, READ);
    }

    private void administrators(String group) {
        for (Resources every : Resources.values()) {
            grant.on(every, group, ALL);
        }
    }

    /** Tasklist and Cockpit show people and groups by their names. */
    private void names(String group) {
        grant.on(USER, group, READ);
        grant.on(GROUP, group, READ);
    }

    private void cockpit(String group, Permission... more) {
        List<Permission> reading =
                List.of(READ, READ_INSTANCE, READ_INSTANCE_VARIABLE, READ_TASK, READ_HISTORY, READ_HISTORY_VARIABLE);
        grant.on(APPLICATION, "cockpit", group, ACCESS);
        grant.on(PROCESS_DEFINITION, group, both(reading, List.of(more)));
        grant.on(DECISION_REQUIREMENTS_DEFINITION, group, READ);
        grant.on(OPERATION_LOG_CATEGORY, group, UserOperationLogCategoryPermissions.READ);
    }

    private static Permission[] both(List<Permission> some, List<Permission> more) {
        return Stream.concat(some.stream(), more.stream()).toArray(Permission[]::new);
    }
}
