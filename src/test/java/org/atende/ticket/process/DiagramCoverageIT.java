package org.atende.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atende.testing.PassedElements;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs when all tests of the build but the slow ones are over: what they passed is what is covered. */
class DiagramCoverageIT {

    static Stream<Path> diagrams() throws Exception {
        return Files.list(Path.of("processes")).filter(file -> file.toString().endsWith(".bpmn"));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyElementAndFlowIsPassedBySomeTest(Path diagram) throws IOException {
        BpmnModelInstance model = Bpmn.readModelFromFile(diagram.toFile());
        String process =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        Set<String> elements = model.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> !isFlowBehindEventGateway(element))
                .map(element -> process + "#" + element.getId())
                .collect(Collectors.toSet());

        elements.removeAll(PassedElements.inThisBuild());

        assertThat(elements)
                .as("what no test passed; run the whole suite, not this class alone")
                .isEmpty();
    }

    /** The engine goes straight to the event that happened, which is an element of its own, and takes no flow. */
    private static boolean isFlowBehindEventGateway(FlowElement element) {
        return element instanceof SequenceFlow flow && flow.getSource() instanceof EventBasedGateway;
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void theFileIsNamedAfterItsProcess(Path diagram) {
        BpmnModelInstance model = Bpmn.readModelFromFile(diagram.toFile());

        assertThat(model.getModelElementsByType(Process.class))
                .extracting(process -> process.getId() + ".bpmn")
                .containsExactly(diagram.getFileName().toString());
    }
}
