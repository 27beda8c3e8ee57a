package org.atende.testing;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Has the engine tell {@link PassedElements} where the tests go. */
@TestConfiguration(proxyBeanMethods = false)
public class CoverageConfiguration {

    @Bean
    ProcessEnginePlugin diagramCoverage() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                List<BpmnParseListener> others = configuration.getCustomPostBPMNParseListeners();
                List<BpmnParseListener> listeners = new ArrayList<>(others == null ? List.of() : others);
                listeners.add(new PassedElements());
                configuration.setCustomPostBPMNParseListeners(listeners);
            }
        };
    }
}
