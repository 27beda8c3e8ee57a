package org.atende.ticket.process;

import java.time.Clock;
import org.atende.identity.Agents;
import org.atende.ticket.Actor;
import org.atende.ticket.Actors;
import org.atende.ticket.Step;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketLifecycle;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Verb;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** An agent completed a task in Tasklist: the form's fields become a step of the desk, and leave the process. */
@Component
class TicketFormSubmitted implements TaskListener {

    private final TicketLifecycle lifecycle;
    private final Agents agents;
    private final Actors actors;
    private final Clock clock;

    TicketFormSubmitted(TicketLifecycle lifecycle, Agents agents, Actors actors, Clock clock) {
        this.lifecycle = lifecycle;
        this.agents = agents;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        TicketNumber number = new TicketNumber(task.getExecution().getProcessBusinessKey());
        if (!lifecycle.isUnderWay(number)) {
            Step step = TicketForm.read(task.getVariables(), clock.instant());
            Ticket ticket = lifecycle.submitted(number, step, actor(task));
            task.removeVariables(TicketForm.FIELDS);
            task.setVariable(Facts.NEXT_STEP, step.verb().name());
            task.setVariable(Facts.AGENT, ticket.assignee());
            if (step.verb() == Verb.REVIEW) {
                task.setVariable(Facts.REVIEWER, step.reviewer());
            }
        }
    }

    private Actor actor(DelegateTask task) {
        IdentityService identity = task.getProcessEngineServices().getIdentityService();
        Authentication signedIn = identity.getCurrentAuthentication();
        String id = signedIn == null ? task.getAssignee() : signedIn.getUserId();
        return agents.find(id)
                .map(actors::of)
                .orElseThrow(() -> new IllegalStateException(
                        "Only a person of the desk can complete a task, and '%s' is none.".formatted(id)));
    }
}
