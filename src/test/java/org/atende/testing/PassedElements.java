package org.atende.testing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
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

/** Remembers which elements of the diagrams the tests of a build have passed; the build's JVMs tell each other by files. */
public class PassedElements extends AbstractBpmnParseListener {

    private static final Path FOLDER = Path.of("target/passed-elements", System.getProperty("atende.build", "none"));
    private static final Path FILE = FOLDER.resolve(ProcessHandle.current().pid() + ".txt");

    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

    /** What was passed, each as {@code process#element}. */
    public static Set<String> inThisBuild() throws IOException {
        Set<String> all = new HashSet<>(PASSED);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Files.createDirectories(FOLDER))) {
            for (Path file : files) {
                all.addAll(Files.readAllLines(file));
            }
        }
        return all;
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
        return execution -> passed(process + "#" + element);
    }

    private static void passed(String element) throws IOException {
        if (PASSED.add(element)) {
            Files.createDirectories(FOLDER);
            Files.writeString(FILE, element + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
