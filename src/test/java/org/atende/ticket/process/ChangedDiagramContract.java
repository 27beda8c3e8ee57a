package org.atende.ticket.process;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.atende.testing.EngineClock;
import org.atende.ticket.DiagramVersions;
import org.atende.ticket.NotAllowed;
import org.atende.ticket.Status;
import org.atende.ticket.Step;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.TicketTimer;
import org.atende.ticket.Tickets;
import org.atende.ticket.Timers;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ManualTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Tickets in every status move to a changed diagram, keep their dates, and are worked to their end there. */
@Import(Desk.class)
abstract class ChangedDiagramContract {

    private static final Instant NOW = Instant.parse("2026-08-31T10:00:00Z");

    @Autowired
    Desk desk;

    @Autowired
    Tickets tickets;

    @Autowired
    Timers timers;

    @Autowired
    DiagramVersions versions;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    private final Deque<String> deployed = new ArrayDeque<>();

    @BeforeEach
    void onAnOrdinaryDay() {
        EngineClock.moveTo(NOW);
    }

    /** Other tests of this application go on with the diagram that ships. */
    @AfterEach
    void takeAway() {
        while (!deployed.isEmpty()) {
            repository.deleteDeployment(deployed.pop(), true);
        }
        EngineClock.reset();
    }

    @Test
    void ticketsInEveryStatusMoveToAChangedDiagramAndAreWorkedToTheirEnd() throws Exception {
        int before = deploy(shipped(), same -> {});
        Map<Status, TicketNumber> all = oneInEachStatus();
        tickets.moveTimer(
                all.get(Status.AWAITING_CUSTOMER),
                TicketTimer.AUTO_CLOSE,
                NOW.plus(Duration.ofDays(90)),
                "x",
                Desk.ANA);
        tickets.cancelTimer(all.get(Status.SCHEDULED), TicketTimer.DATE_REACHED, "x", Desk.ANA);
        TicketNumber reminded = desk.ticketIn(Status.AWAITING_CUSTOMER);
        desk.fire(reminded, "timer_reminder");
        int after = deploy(shipped(), ChangedDiagramContract::change);
        EngineClock.forward(Duration.ofHours(5));

        DiagramVersions.Plan plan = versions.plan(before, after);

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.tickets()).isEqualTo(7);
        assertThat(plan.places())
                .extracting(way -> way.place().status(), way -> way.place().tickets(), DiagramVersions.Way::toName)
                .contains(
                        tuple(Status.IN_QUEUE, 1L, "Pick ticket"),
                        tuple(Status.AWAITING_CUSTOMER, 2L, "Await customer"),
                        tuple(Status.CLOSED, 1L, "gateway_reopenOrEnd"));
        assertThat(plan.timers())
                .extracting(DiagramVersions.TimerChange::element, DiagramVersions.TimerChange::effect)
                .contains(
                        tuple("timer_reminder", DiagramVersions.Effect.KEPT),
                        tuple("timer_autoClose", DiagramVersions.Effect.KEPT),
                        tuple("timer_reviewOverdue", DiagramVersions.Effect.NEW));
        Map<TicketNumber, Map<String, Instant>> dates = dates(all);
        move(before, after);
        assertThat(dates(all)).isEqualTo(dates);
        assertThat(desk.timer(all.get(Status.UNDER_REVIEW), "timer_reviewOverdue")
                        .getDuedate())
                .isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(desk.timer(reminded, "timer_reminder")).isNull();
        all.values().forEach(number -> assertThat(versionOf(number)).isEqualTo(after));
        assertWorkedToTheirEnd(all);
    }

    @Test
    void ticketsOfTheDiagramBeforeMoveToTheOneThatShips() throws Exception {
        int shipped = newest();
        int old = deploy(resource("diagrams/ticket-of-2026-11.bpmn"), same -> {});
        Map<Status, TicketNumber> all = oneInEachStatus();
        EngineClock.forward(Duration.ofHours(5));
        Map<TicketNumber, Map<String, Instant>> dates = dates(all);

        assertThat(versions.plan(old, shipped).problems()).isEmpty();
        move(old, shipped);

        assertThat(dates(all)).isEqualTo(dates);
        all.values().forEach(number -> assertThat(versionOf(number)).isEqualTo(shipped));
        assertWorkedToTheirEnd(all);
    }

    @Test
    void aPlanSaysWhatHasNoPlaceInTheOtherDiagramAndIsNotDone() throws Exception {
        int before = deploy(shipped(), same -> {});
        TicketNumber scheduled = desk.ticketIn(Status.SCHEDULED);
        int after = deploy(shipped(), model -> model.getModelElementById("userTask_awaitDate")
                .setAttributeValue("id", "userTask_sleep"));

        assertThat(versions.plan(before, after).problems())
                .containsExactly("1 stand in \"Await date\", which has no place in the other diagram.");
        assertThatThrownBy(() -> versions.move(before, after, "marta"))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("Await date");
        assertThat(versionOf(scheduled)).isEqualTo(before);
    }

    /** Other words, one step more on the way to the end, one timer more, and another date for reminders from now on. */
    private static void change(BpmnModelInstance model) {
        FlowElement take = model.getModelElementById("userTask_takeTicket");
        take.setName("Pick ticket");
        SequenceFlow toClosed = model.getModelElementById("flow_toClosed");
        FlowNode closed = toClosed.getTarget();
        ManualTask thank = model.newInstance(ManualTask.class);
        thank.setId("task_thankCustomer");
        toClosed.getParentElement().addChildElement(thank);
        closed.getIncoming().remove(toClosed);
        toClosed.setTarget(thank);
        thank.getIncoming().add(toClosed);
        SequenceFlow thanked = model.newInstance(SequenceFlow.class);
        thanked.setId("flow_thanked");
        toClosed.getParentElement().addChildElement(thanked);
        thanked.setSource(thank);
        thanked.setTarget(closed);
        thank.getOutgoing().add(thanked);
        closed.getIncoming().add(thanked);
        UserTask review = model.getModelElementById("userTask_reviewTicket");
        review.builder()
                .boundaryEvent("timer_reviewOverdue")
                .cancelActivity(false)
                .timerWithDate("2030-01-01T00:00:00Z")
                .endEvent("end_reviewOverdue");
        BoundaryEvent reminder = model.getModelElementById("timer_reminder");
        TimerEventDefinition when =
                (TimerEventDefinition) reminder.getEventDefinitions().iterator().next();
        TimeDate date = when.getTimeDate();
        date.setTextContent("2031-01-01T00:00:00Z");
    }

    private Map<Status, TicketNumber> oneInEachStatus() {
        Map<Status, TicketNumber> all = new EnumMap<>(Status.class);
        Arrays.stream(Status.values()).forEach(status -> all.put(status, desk.ticketIn(status)));
        return all;
    }

    /** The timers that were there before, by their ids in the diagram. */
    private Map<TicketNumber, Map<String, Instant>> dates(Map<Status, TicketNumber> all) {
        return all.values().stream()
                .collect(toMap(
                        number -> number,
                        number ->
                                management
                                        .createJobQuery()
                                        .processInstanceId(instance(number).getId())
                                        .timers()
                                        .list()
                                        .stream()
                                        .filter(job -> !ArmedTimers.element(job).equals("timer_reviewOverdue"))
                                        .collect(toMap(
                                                ArmedTimers::element,
                                                job -> job.getDuedate().toInstant(),
                                                (one, other) -> one,
                                                TreeMap::new))));
    }

    /** By a batch, whose jobs this test runs as the job executor would. */
    private void move(int from, int to) {
        versions.move(from, to, "marta");
        Batch batch = management.createBatchQuery().singleResult();
        assertThat(versions.moves().get(0).by()).isEqualTo("marta");
        assertThat(versions.moves().get(0).endedAt()).isNull();
        runJobs(batch.getSeedJobDefinitionId());
        runJobs(batch.getBatchJobDefinitionId());
        runJobs(batch.getMonitorJobDefinitionId());
        assertThat(management.createBatchQuery().count()).isZero();
        assertThat(versions.moves().get(0).endedAt()).isNotNull();
        assertThat(versions.versions())
                .filteredOn(version -> version.version() == from)
                .allMatch(version -> version.tickets() == 0);
    }

    private void runJobs(String definition) {
        for (Job job : management.createJobQuery().jobDefinitionId(definition).list()) {
            management.executeJob(job.getId());
        }
    }

    private void assertWorkedToTheirEnd(Map<Status, TicketNumber> all) {
        all.forEach((status, number) -> {
            assertThat(desk.standsAt(number)).isEqualTo(status);
            assertThat(tickets.get(number).status()).isEqualTo(status);
        });
        tickets.perform(all.get(Status.IN_QUEUE), Step.take(), Desk.ANA);
        tickets.perform(all.get(Status.IN_PROGRESS), Step.review(null), Desk.ANA);
        tickets.perform(all.get(Status.UNDER_REVIEW), Step.take(), Desk.ANA);
        desk.customerWrites(all.get(Status.AWAITING_CUSTOMER), "Aqui está.");
        desk.fire(all.get(Status.SCHEDULED), "timer_dateReached");
        desk.customerWrites(all.get(Status.CLOSED), "Voltou a acontecer.");
        assertThat(desk.standsAt(all.get(Status.CLOSED))).isEqualTo(Status.IN_QUEUE);
        for (TicketNumber number : all.values()) {
            tickets.perform(number, Step.ask("Está bem assim?"), Desk.ANA);
            desk.fire(number, "timer_autoClose");
            assertThat(desk.standsAt(number)).isEqualTo(Status.CLOSED);
            desk.fire(number, "timer_reopenDeadline");
            assertThat(desk.isRunning(number)).isFalse();
        }
    }

    private int versionOf(TicketNumber number) {
        return repository
                .getProcessDefinition(instance(number).getProcessDefinitionId())
                .getVersion();
    }

    private ProcessInstance instance(TicketNumber number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value(), Elements.PROCESS)
                .singleResult();
    }

    private static BpmnModelInstance shipped() throws Exception {
        return resource("processes/ticket.bpmn");
    }

    private static BpmnModelInstance resource(String path) throws Exception {
        try (InputStream file = ChangedDiagramContract.class.getClassLoader().getResourceAsStream(path)) {
            return Bpmn.readModelFromStream(file);
        }
    }

    /** Deploys it beside the others, as the newest. */
    private int deploy(BpmnModelInstance model, Consumer<BpmnModelInstance> change) {
        change.accept(model);
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        Bpmn.writeModelToStream(xml, model);
        var deployment = repository
                .createDeployment()
                .addString("ticket.bpmn", xml.toString(StandardCharsets.UTF_8))
                .deployWithResult();
        deployed.push(deployment.getId());
        ProcessDefinition definition =
                deployment.getDeployedProcessDefinitions().get(0);
        return definition.getVersion();
    }

    private int newest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(Elements.PROCESS)
                .latestVersion()
                .singleResult()
                .getVersion();
    }
}
