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
        passed.addAll(arrows(model, steps));
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

    /** An arrow was followed if the step at its end began when the one at its beginning was completed. */
    private static List<String> arrows(BpmnModelInstance model, Collection<HistoricActivityInstance> steps) {
        Map<String, List<HistoricActivityInstance>> at =
                steps.stream().collect(groupingBy(HistoricActivityInstance::getActivityId));
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> at.getOrDefault(flow.getSource().getId(), List.of()).stream()
                        .filter(WalkedPaths::isCompleted)
                        .anyMatch(from -> at.getOrDefault(flow.getTarget().getId(), List.of()).stream()
                                .anyMatch(to -> follows(from, to))))
                .map(SequenceFlow::getId)
                .toList();
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
