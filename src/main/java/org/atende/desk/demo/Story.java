package org.atende.desk.demo;

import java.util.ArrayList;
import java.util.List;
import org.atende.ticket.Department;
import org.atende.ticket.Step;

/**
 * A ticket of the demo and what the desk has done about it.
 *
 * @param agent whose steps they are
 */
record Story(String customer, Department department, String subject, String text, String agent, List<Step> steps) {

    static Story by(String customer, Department department, String subject, String text) {
        return new Story(customer, department, subject, text, null, List.of());
    }

    Story then(String agent, Step... steps) {
        List<Step> all = new ArrayList<>(this.steps);
        all.addAll(List.of(steps));
        return new Story(customer, department, subject, text, agent, all);
    }
}
