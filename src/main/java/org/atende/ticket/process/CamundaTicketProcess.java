package org.atende.ticket.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atende.ticket.Step;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketProcess;
import org.atende.ticket.TicketTimer;
import org.atende.ticket.Verb;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

@Component
class CamundaTicketProcess implements TicketProcess {

    /** In words of our own: for the engine's query the engine puts its statement together anew each time. */
    private static final String TASK =
            """
            SELECT t.* FROM ACT_RU_EXECUTION e
            JOIN ACT_RU_TASK t ON t.PROC_INST_ID_ = e.PROC_INST_ID_
            JOIN ACT_RE_PROCDEF d ON d.ID_ = e.PROC_DEF_ID_
            WHERE e.BUSINESS_KEY_ = #{number} AND e.PARENT_ID_ IS NULL AND d.KEY_ = #{process}""";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final TaskFace face;
    private final ArmedTimers armed;

    CamundaTicketProcess(
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            @Lazy ManagementService management,
            TaskFace face,
            ArmedTimers armed) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.face = face;
        this.armed = armed;
    }

    @Override
    public void open(Ticket ticket) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(Facts.NEXT_STEP, "OPEN");
        facts.put(Facts.AGENT, null);
        runtime.startProcessInstanceByKey(Elements.PROCESS, ticket.number().value(), facts);
    }

    @Override
    public void perform(Ticket ticket, Step step) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(Facts.NEXT_STEP, step.verb().name());
        facts.put(Facts.AGENT, ticket.assignee());
        if (step.verb() == Verb.REVIEW) {
            facts.put(Facts.REVIEWER, step.reviewer());
        }
        unlessChanged(() -> tasks.complete(task(ticket).getId(), facts));
    }

    @Override
    public void assigned(Ticket ticket) {
        unlessChanged(() -> {
            Task task = task(ticket);
            task.setAssignee(ticket.assignee());
            tasks.saveTask(task);
            runtime.setVariable(task.getProcessInstanceId(), Facts.AGENT, ticket.assignee());
        });
    }

    @Override
    public void customerReplied(Ticket ticket) {
        correlate(Elements.CUSTOMER_REPLIED, ticket);
    }

    @Override
    public void reopened(Ticket ticket) {
        correlate(Elements.TICKET_REOPENED, ticket);
    }

    private void correlate(String message, Ticket ticket) {
        unlessChanged(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(ticket.number().value())
                .correlate());
    }

    @Override
    public void refresh(Ticket ticket) {
        unlessChanged(() -> {
            Task task = task(ticket);
            face.show(ticket, task);
            tasks.saveTask(task);
            runtime.setVariable(
                    task.getProcessInstanceId(),
                    Facts.PRIORITY,
                    ticket.priority().name());
            ticket.lookAt().ifPresent(due -> rearm(task.getProcessInstanceId(), TicketTimers.at(due)));
        });
    }

    /** One of the two is armed as long as the desk has the ticket. */
    private void rearm(String instance, Date due) {
        Elements.ESCALATION_TIMERS.stream()
                .map(timer -> management
                        .createJobQuery()
                        .processInstanceId(instance)
                        .activityId(timer)
                        .singleResult())
                .filter(Objects::nonNull)
                .findFirst()
                .filter(job -> !due.equals(job.getDuedate()))
                .ifPresent(job -> management.setJobDuedate(job.getId(), due));
    }

    @Override
    public boolean setTimer(Ticket ticket, TicketTimer timer, Instant due) {
        List<Job> jobs = armed.of(ticket).stream()
                .filter(job -> Elements.timer(ArmedTimers.element(job))
                        .filter(timer::equals)
                        .isPresent())
                .toList();
        unlessChanged(() -> {
            jobs.forEach(job -> management.setJobDuedate(job.getId(), Date.from(due)));
            if (ticket.isOpen() && !jobs.isEmpty()) {
                Task task = task(ticket);
                task.setDueDate(TaskFace.due(ticket));
                tasks.saveTask(task);
            }
        });
        return !jobs.isEmpty();
    }

    @Override
    public List<Armed> timers(Ticket ticket) {
        return armed.of(ticket).stream()
                .flatMap(job -> Elements.timer(ArmedTimers.element(job)).stream()
                        .map(timer -> new Armed(
                                timer,
                                ArmedTimers.element(job),
                                job.getDuedate().toInstant())))
                .toList();
    }

    private Task task(Ticket ticket) {
        return tasks.createNativeTaskQuery()
                .sql(TASK)
                .parameter("number", ticket.number().value())
                .parameter("process", Elements.PROCESS)
                .singleResult();
    }

    private static void unlessChanged(Runnable move) {
        try {
            move.run();
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("The ticket's process was changed at the same time.", e);
        }
    }
}
