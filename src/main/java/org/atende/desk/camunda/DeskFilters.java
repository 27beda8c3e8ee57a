package org.atende.desk.camunda;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.TaskQuery;

/** The lists that an agent's day is made of, in the order in which Tasklist shows them; it opens with the first, the queue. */
final class DeskFilters {

    private static final String TICKET = "ticket";
    private static final Set<String> AGENTS = Set.of("support", "billing", "sales");
    private static final String[] AT_THE_DESK = {
        "userTask_takeTicket", "userTask_resolveTicket", "userTask_reviewTicket"
    };

    static final List<DeskFilter> ALL = List.of(
            queue("support", "Suporte · Support queue"),
            queue("billing", "Faturação · Billing queue"),
            queue("sales", "Comercial · Sales queue"),
            common(
                    "mine",
                    "Meus · Mine",
                    "Os meus tickets · My tickets",
                    "#0b6e74",
                    tasks -> tasks.taskAssigneeExpression("${currentUser()}")),
            common(
                    "progress",
                    "Em resolução · In progress",
                    "Alguém está a tratar · Somebody is working on it",
                    "#1f7a3d",
                    at("userTask_resolveTicket")),
            common(
                    "review",
                    "Em análise · Under review",
                    "À espera de segunda opinião · Awaiting a second opinion",
                    "#6b4fa0",
                    at("userTask_reviewTicket")),
            common(
                    "awaiting",
                    "Aguarda cliente · Awaiting customer",
                    "O cliente tem a palavra · It is the customer's turn",
                    "#56606a",
                    at("userTask_awaitCustomer")),
            common(
                    "scheduled",
                    "Agendados · Scheduled",
                    "Retomados na data combinada · Resumed on the date agreed",
                    "#2f6fb0",
                    at("userTask_awaitDate")),
            common(
                    "overdue",
                    "Em atraso · Overdue",
                    "O prazo de resposta já passou · The response time is over",
                    "#b3261e",
                    tasks -> tasks.taskDefinitionKeyIn(AT_THE_DESK).dueBeforeExpression("${now()}")),
            new DeskFilter(
                    "chats",
                    "Chats",
                    "Clientes à espera ou em conversa · Customers waiting or talking",
                    "#1f7a3d",
                    AGENTS,
                    "chat",
                    tasks -> tasks),
            common("all", "Todos · All", "Todos os tickets abertos · Every open ticket", "#33424d", tasks -> tasks),
            new DeskFilter(
                    "erasures",
                    "Apagar dados · Erasures",
                    "Clientes que o pedem · Customers who ask for it",
                    "#b3261e",
                    Set.of(),
                    "erasure",
                    tasks -> tasks));

    private DeskFilters() {}

    private static DeskFilter common(
            String key, String name, String description, String color, UnaryOperator<TaskQuery> criteria) {
        return new DeskFilter(key, name, description, color, AGENTS, TICKET, criteria);
    }

    /** Claiming a ticket's task does not take the ticket yet, so claimed ones stay in sight. */
    private static DeskFilter queue(String group, String name) {
        return new DeskFilter(
                group,
                name,
                "Por atribuir · To be taken",
                "#c8731a",
                Set.of(group),
                TICKET,
                tasks -> tasks.taskDefinitionKey("userTask_takeTicket")
                        .taskCandidateGroup(group)
                        .includeAssignedTasks());
    }

    private static UnaryOperator<TaskQuery> at(String task) {
        return tasks -> tasks.taskDefinitionKey(task);
    }
}
