package org.atende.chat.process;

import org.atende.chat.ChatLifecycle;
import org.atende.identity.Agents;
import org.atende.ticket.Actor;
import org.atende.ticket.Actors;
import org.atende.ticket.TicketNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** An agent completed a chat's task by Tasklist's own button: that means what the ticket tab's buttons mean. */
@Component
class ChatTaskCompleted implements TaskListener {

    private final ChatLifecycle lifecycle;
    private final Agents agents;
    private final Actors actors;

    ChatTaskCompleted(ChatLifecycle lifecycle, Agents agents, Actors actors) {
        this.lifecycle = lifecycle;
        this.agents = agents;
        this.actors = actors;
    }

    @Override
    public void notify(DelegateTask task) {
        TicketNumber number = new TicketNumber(task.getExecution().getProcessBusinessKey());
        boolean answering = task.getTaskDefinitionKey().equals(CamundaChatProcess.ANSWER);
        lifecycle.taskCompleted(number, answering, () -> {
            Actor by = actor(task);
            task.setVariable(CamundaChatProcess.AGENT, by.id());
            return by;
        });
    }

    private Actor actor(DelegateTask task) {
        Authentication signedIn =
                task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        String id = signedIn == null ? task.getAssignee() : signedIn.getUserId();
        return agents.find(id)
                .map(actors::of)
                .orElseThrow(() -> new IllegalStateException(
                        "Only a person of the desk can complete a task, and '%s' is none.".formatted(id)));
    }
}
