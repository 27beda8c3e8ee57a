package org.atende.desk.camunda;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * A ready-made list of Tasklist.
 *
 * @param key what it is known by, whatever a manager calls it
 * @param process whose tasks: each open ticket stands in one of {@code ticket}
 * @param readers the groups that see it; managers and administrators see every one
 */
record DeskFilter(
        String key,
        String name,
        String description,
        String color,
        Set<String> readers,
        String process,
        UnaryOperator<TaskQuery> criteria) {

    /** The property of the stored filter that carries the key. */
    static final String KEY = "atende";

    /** Every task of the process that meets the criteria, what matters most and is due first on top. */
    TaskQuery query(TaskQuery all) {
        return criteria.apply(all.processDefinitionKey(process).active())
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc();
    }

    /** The cards show the ticket itself, so no variables. */
    Map<String, Object> properties(int place) {
        return Map.of(
                KEY,
                key,
                "description",
                description,
                "color",
                color,
                "priority",
                place,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of());
    }
}
