package org.atende.ticket.process;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.atende.ticket.DiagramVersions.Effect;
import org.atende.ticket.DiagramVersions.Place;
import org.atende.ticket.DiagramVersions.Plan;
import org.atende.ticket.DiagramVersions.TimerChange;
import org.atende.ticket.DiagramVersions.Way;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Which step of one diagram is which step of another: what has the same id and is of the same kind. Timers keep their dates,
 * which are promises; messages get the new diagram's name, by which they will be called.
 */
@Component
class MovePlans {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final StandingTickets standing;

    MovePlans(
            @Lazy RepositoryService repository,
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management,
            StandingTickets standing) {
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
        this.standing = standing;
    }

    MigrationPlan instructions(ProcessDefinition from, ProcessDefinition to) {
        MigrationPlan equal = runtime.createMigrationPlan(from.getId(), to.getId())
                .mapEqualActivities()
                .build();
        BpmnModelInstance target = model(to);
        MigrationPlanBuilder plan = runtime.createMigrationPlan(from.getId(), to.getId());
        for (MigrationInstruction instruction : equal.getInstructions()) {
            var mapped = plan.mapActivities(instruction.getSourceActivityId(), instruction.getTargetActivityId());
            if (waitsFor(target, instruction.getTargetActivityId(), MessageEventDefinition.class)) {
                mapped.updateEventTrigger();
            }
        }
        return plan.build();
    }

    Plan of(ProcessDefinition from, ProcessDefinition to) {
        if (from.getId().equals(to.getId())) {
            return new Plan(
                    from.getVersion(),
                    to.getVersion(),
                    0,
                    List.of(),
                    List.of(),
                    List.of("These are one and the same version."));
        }
        Map<String, String> steps = instructions(from, to).getInstructions().stream()
                .collect(toMap(MigrationInstruction::getSourceActivityId, MigrationInstruction::getTargetActivityId));
        BpmnModelInstance target = model(to);
        List<Way> ways = standing.in(from).stream()
                .map(place -> way(place, steps.get(place.element()), target))
                .toList();
        return new Plan(
                from.getVersion(),
                to.getVersion(),
                standing.countIn(from),
                ways,
                timers(from, to, steps),
                problems(ways));
    }

    private static Way way(Place place, String to, BpmnModelInstance target) {
        return new Way(place, to, to == null ? null : StandingTickets.nameOf(target, to));
    }

    private static List<String> problems(List<Way> ways) {
        return ways.stream()
                .filter(way -> way.to() == null)
                .map(Way::place)
                .map(place -> "%d stand in \"%s\", which has no place in the other diagram."
                        .formatted(place.tickets(), place.name()))
                .toList();
    }

    private List<TimerChange> timers(ProcessDefinition from, ProcessDefinition to, Map<String, String> steps) {
        BpmnModelInstance source = model(from);
        BpmnModelInstance target = model(to);
        List<TimerChange> changes = new ArrayList<>();
        for (String timer : timersOf(source)) {
            Effect effect = steps.containsKey(timer) ? Effect.KEPT : Effect.GONE;
            changes.add(new TimerChange(timer, StandingTickets.nameOf(source, timer), effect, armed(from, timer)));
        }
        timersOf(target).stream()
                .filter(timer -> !steps.containsValue(timer))
                .forEach(timer ->
                        changes.add(new TimerChange(timer, StandingTickets.nameOf(target, timer), Effect.NEW, 0)));
        return changes;
    }

    private long armed(ProcessDefinition definition, String timer) {
        return management
                .createJobQuery()
                .processDefinitionId(definition.getId())
                .activityId(timer)
                .count();
    }

    private static TreeSet<String> timersOf(BpmnModelInstance model) {
        return model.getModelElementsByType(CatchEvent.class).stream()
                .map(FlowElement::getId)
                .filter(event -> waitsFor(model, event, TimerEventDefinition.class))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean waitsFor(BpmnModelInstance model, String element, Class<?> kind) {
        return model.getModelElementById(element) instanceof CatchEvent event
                && event.getEventDefinitions().stream().anyMatch(kind::isInstance);
    }

    private BpmnModelInstance model(ProcessDefinition definition) {
        return repository.getBpmnModelInstance(definition.getId());
    }
}
