package org.atende.ticket.process;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketPaths;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads a ticket's way from the engine's history. The engine remembers steps, not arrows: those follow from the steps. */
@Component
class WalkedPaths implements TicketPaths {

    private final HistoryService history;
    private final RepositoryService repository;

    WalkedPaths(@Lazy HistoryService history, @Lazy RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    @Override
    public Optional<Path> of(Ticket ticket) {
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(ticket.number().value())
                .processDefinitionKey(Elements.PROCESS)
                .singleResult();
        return Optional.ofNullable(instance).map(this::path);
    }

    private Path path(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> steps = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list();
        BpmnModelInstance model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        Set<String> passed = idsOf(steps.stream().filter(step -> step.getEndTime() != null));
        passed.addAll(between(model, steps));
        Set<String> current = idsOf(steps.stream().filter(step -> step.getEndTime() == null));
        return new Path(
                diagram(instance.getProcessDefinitionId()),
                instance.getProcessDefinitionVersion(),
                List.copyOf(passed),
                List.copyOf(current));
    }

    private String diagram(String definition) {
        try (InputStream model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> idsOf(Stream<HistoricActivityInstance> steps) {
        return steps.map(HistoricActivityInstance::getActivityId).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The arrows that were followed and the gateways on the way; of gateways the engine keeps no history. */
    private static Set<String> between(BpmnModelInstance model, Collection<HistoricActivityInstance> steps) {
        Map<String, List<HistoricActivityInstance>> at =
                steps.stream().collect(groupingBy(HistoricActivityInstance::getActivityId));
        return steps.stream()
                .filter(WalkedPaths::isCompleted)
                .flatMap(step -> onwards(model.getModelElementById(step.getActivityId()), step, at).stream())
                .collect(Collectors.toSet());
    }

    /** What lies between this step and those that began when it was completed. */
    private static List<String> onwards(
            FlowNode node, HistoricActivityInstance step, Map<String, List<HistoricActivityInstance>> at) {
        return node.getOutgoing().stream()
                .flatMap(flow -> followed(flow, step, at).stream())
                .toList();
    }

    private static List<String> followed(
            SequenceFlow flow, HistoricActivityInstance step, Map<String, List<HistoricActivityInstance>> at) {
        FlowNode target = flow.getTarget();
        if (target instanceof ExclusiveGateway) {
            List<String> beyond = onwards(target, step, at);
            return beyond.isEmpty()
                    ? beyond
                    : Stream.concat(Stream.of(flow.getId(), target.getId()), beyond.stream())
                            .toList();
        }
        boolean taken = at.getOrDefault(target.getId(), List.of()).stream().anyMatch(next -> follows(step, next));
        return taken ? List.of(flow.getId()) : List.of();
    }

    /** A step that a timer or a message ended was left by that one's arrow, not by its own. */
    private static boolean isCompleted(HistoricActivityInstance step) {
        return step.getEndTime() != null && !step.isCanceled();
    }

    private static boolean follows(HistoricActivityInstance from, HistoricActivityInstance to) {
        long later = to.getStartTime().getTime() - from.getEndTime().getTime();
        return later >= 0 && later < 1000;
    }
}
