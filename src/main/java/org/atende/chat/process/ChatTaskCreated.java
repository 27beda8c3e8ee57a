package org.atende.chat.process;

import java.util.Date;
import org.atende.chat.ChatLifecycle;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** How a chat looks in Tasklist: before everything else, because somebody waits at this moment. */
@Component
class ChatTaskCreated implements TaskListener {

    private static final int FIRST = 200;
    private static final int NEXT = 150;
    private static final int LONGEST = 255;

    private final ChatLifecycle lifecycle;

    ChatTaskCreated(ChatLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void notify(DelegateTask task) {
        Ticket ticket = lifecycle.ticket(new TicketNumber(task.getExecution().getProcessBusinessKey()));
        task.setName(name(ticket));
        task.addCandidateGroup(ticket.department().group());
        if (task.getTaskDefinitionKey().equals(CamundaChatProcess.ANSWER)) {
            task.setPriority(FIRST);
            task.setDueDate(Date.from(lifecycle.answerUntil()));
        } else {
            task.setPriority(NEXT);
            task.setAssignee((String) task.getVariable(CamundaChatProcess.AGENT));
        }
    }

    private static String name(Ticket ticket) {
        String name = "Chat " + ticket.number() + " " + ticket.subject();
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }
}
