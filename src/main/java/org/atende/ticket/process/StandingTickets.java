package org.atende.ticket.process;

import java.util.Comparator;
import java.util.List;
import org.atende.ticket.DiagramVersions.Place;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Counts in which steps of a diagram its tickets stand. */
@Component
class StandingTickets {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;

    StandingTickets(
            @Lazy RepositoryService repository, @Lazy RuntimeService runtime, @Lazy ManagementService management) {
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
    }

    long countIn(ProcessDefinition version) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(version.getId())
                .count();
    }

    List<Place> in(ProcessDefinition version) {
        BpmnModelInstance model = repository.getBpmnModelInstance(version.getId());
        return management.createActivityStatisticsQuery(version.getId()).list().stream()
                .filter(step -> step.getInstances() > 0)
                .filter(step -> !(model.getModelElementById(step.getId()) instanceof SubProcess))
                .map(step -> place(model, step))
                .sorted(Comparator.comparing(Place::status, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Place::element))
                .toList();
    }

    private static Place place(BpmnModelInstance model, ActivityStatistics step) {
        return new Place(
                step.getId(), nameOf(model, step.getId()), Elements.placeOf(step.getId()), step.getInstances());
    }

    static String nameOf(BpmnModelInstance model, String element) {
        FlowElement found = model.getModelElementById(element);
        return found == null || found.getName() == null ? element : found.getName();
    }
}
