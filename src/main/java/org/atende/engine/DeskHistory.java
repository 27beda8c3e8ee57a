package org.atende.engine;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.VariableInstance;

/**
 * All that Cockpit and the reports show, and no word that a person wrote: of the variables only the routing facts are
 * remembered, so a text submitted by a form leaves no trace in the engine's tables.
 */
class DeskHistory implements HistoryLevel {

    static final String NAME = "desk";

    private static final int ID = 70;

    private static final Set<String> ROUTING_FACTS =
            Set.of("number", "department", "priority", "team", "agent", "nextStep");

    private static final Set<HistoryEventTypes> STEPS =
            EnumSet.of(HistoryEventTypes.ACTIVITY_INSTANCE_START, HistoryEventTypes.ACTIVITY_INSTANCE_END);

    /** How the ids of their diagrams begin. What became of a mail stands with the mail; while it waits or fails, Cockpit shows its process and incident. */
    private static final Set<String> MAIL = Set.of("mail-summary:", "mail-notice:");

    private static final Set<HistoryEventTypes> OF_FACTS_ONLY = EnumSet.of(
            HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
            HistoryEventTypes.VARIABLE_INSTANCE_DELETE);

    /** Copies of values, and rows that say of each step only that it went well. */
    private static final Set<HistoryEventTypes> NEVER = EnumSet.of(
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
            HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
            HistoryEventTypes.FORM_PROPERTY_UPDATE,
            HistoryEventTypes.IDENTITY_LINK_ADD,
            HistoryEventTypes.IDENTITY_LINK_DELETE,
            HistoryEventTypes.JOB_CREATE,
            HistoryEventTypes.JOB_SUCCESS,
            HistoryEventTypes.JOB_DELETE,
            HistoryEventTypes.EXTERNAL_TASK_CREATE,
            HistoryEventTypes.EXTERNAL_TASK_SUCCESS,
            HistoryEventTypes.EXTERNAL_TASK_DELETE);

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        if (isOfMail(entity) || STEPS.contains(type) && isGateway(entity)) {
            return false;
        }
        if (OF_FACTS_ONLY.contains(type)) {
            return entity == null
                    || entity instanceof VariableInstance variable && ROUTING_FACTS.contains(variable.getName());
        }
        return !NEVER.contains(type);
    }

    /** Which way was taken is seen by the steps before and after. */
    private static boolean isGateway(Object entity) {
        return entity instanceof ExecutionEntity execution
                && execution.getActivity() != null
                && ActivityTypes.GATEWAY_EXCLUSIVE.equals(
                        execution.getActivity().getProperties().get(BpmnProperties.TYPE));
    }

    private static boolean isOfMail(Object entity) {
        String definition = entity instanceof ExecutionEntity execution
                ? execution.getProcessDefinitionId()
                : entity instanceof JobEntity job
                        ? job.getProcessDefinitionId()
                        : entity instanceof Incident incident ? incident.getProcessDefinitionId() : null;
        return definition != null && MAIL.stream().anyMatch(definition::startsWith);
    }

    @Override
    public String toString() {
        return NAME;
    }
}
