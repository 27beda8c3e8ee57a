package org.atende.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house for diagrams: chosen ids, questions on splits, answers on flows, no times written into them. */
class DiagramStyleTests {

    static Stream<Path> diagrams() throws Exception {
        return DiagramCoverageIT.diagrams();
    }

    private static BpmnModelInstance model(Path diagram) {
        return Bpmn.readModelFromFile(diagram.toFile());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void idsAreChosenByWhatTheElementIs(Path diagram) {
        assertThat(model(diagram).getModelElementsByType(FlowNode.class))
                .extracting(BaseElement::getId)
                .allMatch(
                        id -> id.matches(
                                "(start|end|event|message|timer|gateway|userTask|serviceTask|businessRuleTask|subProcess)_[a-z]\\w+"));
        assertThat(model(diagram).getModelElementsByType(SequenceFlow.class))
                .extracting(BaseElement::getId)
                .allMatch(id -> id.matches("flow_[a-z]\\w+"));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void tasksAndEventsHaveNamesInSentenceCase(Path diagram) {
        assertThat(model(diagram).getModelElementsByType(FlowNode.class))
                .filteredOn(node -> node instanceof Task || node instanceof Event)
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).matches("[A-Z][a-z ]+"));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aSplitAsksAndItsFlowsAnswerAndAJoinIsSilent(Path diagram) {
        assertThat(model(diagram).getModelElementsByType(ExclusiveGateway.class))
                .allSatisfy(gateway -> {
                    boolean splits = gateway.getOutgoing().size() > 1;
                    assertThat(splits && gateway.getIncoming().size() > 1)
                            .as("splits or joins, not both")
                            .isFalse();
                    if (splits) {
                        assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
                        assertThat(gateway.getDefault())
                                .as("a default for %s", gateway.getId())
                                .isNotNull();
                        assertThat(gateway.getOutgoing())
                                .extracting(SequenceFlow::getName)
                                .doesNotContainNull();
                    } else {
                        assertThat(gateway.getName()).isNull();
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void timersAskTheDeskWhenTheyAreDue(Path diagram) {
        assertThat(model(diagram).getModelElementsByType(TimerEventDefinition.class))
                .allSatisfy(timer -> assertThat(timer.getTimeDate().getTextContent())
                        .matches("\\$\\{\\w+Timers\\.\\w+\\(execution\\)}"));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everythingIsDrawnAndItsHistoryIsKeptForATime(Path diagram) {
        BpmnModelInstance model = model(diagram);

        assertThat(model.getModelElementsByType(Process.class))
                .allSatisfy(process ->
                        assertThat(process.getCamundaHistoryTimeToLiveString()).startsWith("P"));
        assertThat(model.getModelElementsByType(DiagramElement.class))
                .extracting(DiagramElement::getId)
                .containsAll(model.getModelElementsByType(FlowNode.class).stream()
                        .map(node -> node.getId() + "_di")
                        .toList());
    }
}
