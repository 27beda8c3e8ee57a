package org.atende.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.stereotype.Component;

/** Puts the ticket's number before what went wrong, so that Cockpit's list of incidents says whose they are. */
@Component
class NumberedIncidents extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomIncidentHandlers(
                List.<IncidentHandler>of(new Numbering(Incident.FAILED_JOB_HANDLER_TYPE)));
    }

    private static final class Numbering extends DefaultIncidentHandler {

        Numbering(String type) {
            super(type);
        }

        @Override
        public Incident createIncident(IncidentContext context, String message) {
            String number = number(context.getExecutionId());
            return super.createIncident(
                    context, number == null ? message : number + ": " + (message == null ? "" : message));
        }

        private static String number(String execution) {
            ExecutionEntity found = execution == null
                    ? null
                    : Context.getCommandContext().getExecutionManager().findExecutionById(execution);
            return found == null ? null : found.getProcessInstance().getBusinessKey();
        }
    }
}
