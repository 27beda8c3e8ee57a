package org.atende.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.stereotype.Component;

/** Has every timer measured as it starts; that costs no statement. */
@Component
class MeasuredTimers extends AbstractProcessEnginePlugin {

    private final TimerLateness lateness;

    MeasuredTimers(TimerLateness lateness) {
        this.lateness = lateness;
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        Map<String, JobHandler> handlers = configuration.getJobHandlers();
        handlers.replaceAll(
                (type, handler) -> handler instanceof TimerEventJobHandler ? new Measured(handler, lateness) : handler);
    }

    private record Measured(JobHandler<JobHandlerConfiguration> handler, TimerLateness lateness)
            implements JobHandler<JobHandlerConfiguration> {

        @Override
        public String getType() {
            return handler.getType();
        }

        @Override
        public void execute(
                JobHandlerConfiguration what, ExecutionEntity execution, CommandContext command, String tenant) {
            lateness.started(command.getCurrentJob());
            handler.execute(what, execution, command, tenant);
        }

        @Override
        public JobHandlerConfiguration newConfiguration(String text) {
            return handler.newConfiguration(text);
        }

        @Override
        public void onDelete(JobHandlerConfiguration what, JobEntity job) {
            handler.onDelete(what, job);
        }
    }
}
