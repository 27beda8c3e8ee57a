package org.atende.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.Status;
import org.atende.ticket.Step;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** What the process tests say: bring a ticket to a status, do things to it, look where the engine has it. */
public class Desk {

    public static final Actor ANA =
            new Actor(Actor.Role.AGENT, "ana", "Ana", null, Set.of(Department.values()), Actor.Reach.OWN);

    private final Tickets tickets;
    private final Customers customers;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final ManagementService management;
    private final Clock clock;

    Desk(
            Tickets tickets,
            Customers customers,
            TaskService tasks,
            RuntimeService runtime,
            HistoryService history,
            ManagementService management,
            Clock clock) {
        this.tickets = tickets;
        this.customers = customers;
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.management = management;
        this.clock = clock;
    }

    public Customer customer() {
        return customers.known(UUID.randomUUID() + "@cliente.example", "Rita", Language.PT);
    }

    public Ticket opened(String subject) {
        return opened(subject, null);
    }

    public Ticket opened(String subject, Department department) {
        NewTicket request = new NewTicket(
                subject, NewMessage.of("Não funciona."), customer(), department, null, Channel.EMAIL, null, true);
        return tickets.open(request, Actor.of(request.requester())).ticket();
    }

    /** Another ticket of the same customer. */
    public TicketNumber sibling(TicketNumber number) {
        Customer requester = customers.find(tickets.get(number).requester()).orElseThrow();
        NewTicket request = new NewTicket(
                "O mesmo", NewMessage.of("Continua."), requester, Department.SUPPORT, null, Channel.EMAIL, null, true);
        return tickets.open(request, Actor.of(requester)).ticket().number();
    }

    /** A note more on the ticket, so that there is something to split off. */
    public Set<UUID> another(TicketNumber number) {
        return Set.of(tickets.note(number, NewMessage.of("E mais isto."), ANA).id());
    }

    /** A new ticket, brought to a status by the desk's own verbs. */
    public TicketNumber ticketIn(Status status) {
        TicketNumber number = opened("Um problema").number();
        stepTo(status).forEach(step -> tickets.perform(number, step, ANA));
        assertThat(standsAt(number)).isEqualTo(status);
        return number;
    }

    private List<Step> stepTo(Status status) {
        return switch (status) {
            case IN_QUEUE -> List.of();
            case IN_PROGRESS -> List.of(Step.take());
            case UNDER_REVIEW -> List.of(Step.take(), Step.review(null));
            case AWAITING_CUSTOMER -> List.of(Step.ask("Qual é o domínio?"));
            case SCHEDULED -> List.of(Step.schedule(clock.instant().plus(Duration.ofDays(2)), null));
            case CLOSED -> List.of(Step.resolve("Está resolvido."));
        };
    }

    public void customerWrites(TicketNumber number, String text) {
        answer(number, text);
    }

    public Tickets.Said answer(TicketNumber number, String text) {
        Customer requester = customers.find(tickets.get(number).requester()).orElseThrow();
        return tickets.customerWrote(number, NewMessage.of(text), Actor.of(requester), true);
    }

    public void customerCloses(TicketNumber number) {
        Customer requester = customers.find(tickets.get(number).requester()).orElseThrow();
        tickets.customerCloses(number, Actor.of(requester));
    }

    /** Where the engine has the ticket, by its task or by the gateway that waits for a reopening. */
    public Status standsAt(TicketNumber number) {
        Task task = task(number);
        return task == null ? Status.CLOSED : Elements.statusOf(task.getTaskDefinitionKey());
    }

    public Task task(TicketNumber number) {
        return tasks.createTaskQuery()
                .processDefinitionKey(Elements.PROCESS)
                .processInstanceBusinessKey(number.value())
                .singleResult();
    }

    public boolean isRunning(TicketNumber number) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value(), Elements.PROCESS)
                        .count()
                == 1;
    }

    public Job timer(TicketNumber number, String timer) {
        return management
                .createJobQuery()
                .processInstanceId(instance(number))
                .activityId(timer)
                .singleResult();
    }

    public void fire(TicketNumber number, String timer) {
        management.executeJob(timer(number, timer).getId());
    }

    private String instance(TicketNumber number) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(Elements.PROCESS)
                .singleResult()
                .getId();
    }
}
