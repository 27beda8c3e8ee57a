package org.atende.ticket.process;

import java.util.ArrayList;
import java.util.List;
import org.atende.ticket.InvalidRequest;
import org.atende.ticket.NotAllowed;
import org.atende.ticket.NotYours;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** A refusal of the desk's that a form meets inside the engine leaves it as it is, after the engine has rolled back. */
@Component
class PlainRefusals extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                with(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> with(List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>(others == null ? List.of() : others);
        all.add(0, new Unwrapping());
        return all;
    }

    private static final class Unwrapping extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (ProcessEngineException e) {
                throw refusalIn(e);
            }
        }

        private static RuntimeException refusalIn(ProcessEngineException wrapped) {
            for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidRequest || cause instanceof NotAllowed || cause instanceof NotYours) {
                    return (RuntimeException) cause;
                }
            }
            return wrapped;
        }
    }
}
