package org.atende.testing;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Remembers which elements of the diagrams the tests of this JVM have passed. */
public class PassedElements extends AbstractBpmnParseListener {

    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

    /** What was passed, each as {@code process#element}. */
    public static Set<String> all() {
        return PASSED;
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        processes.forEach(process -> watch(process, process.getKey()));
    }

    private static void watch(ScopeImpl scope, String process) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addListener(ExecutionListener.EVENTNAME_START, remember(process, activity.getId()));
            activity.getOutgoingTransitions()
                    .forEach(flow -> ((TransitionImpl) flow).addExecutionListener(remember(process, flow.getId())));
            watch(activity, process);
        }
    }

    private static ExecutionListener remember(String process, String element) {
        return execution -> PASSED.add(process + "#" + element);
    }
}
