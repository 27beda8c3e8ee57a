package org.atende.portal;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.atende.ticket.Department;
import org.atende.ticket.Priority;

/**
 * A ticket as the form has it; the choices are words, so that a wrong one is told like any other mistake.
 *
 * @param email a guest's address; a signed-in customer's form has none
 */
record TicketForm(
        @NotBlank(message = "{portal.new.department.missing}")
                @Pattern(regexp = "|SUPPORT|BILLING|SALES", message = "{portal.new.unknown}")
                String department,
        @NotBlank(message = "{portal.new.priority.missing}")
                @Pattern(regexp = "|NORMAL|MEDIUM|HIGH|CRITICAL", message = "{portal.new.unknown}")
                String priority,
        @NotBlank(message = "{portal.new.subject.missing}") @Size(max = 200, message = "{portal.new.subject.long}")
                String subject,
        @NotBlank(message = "{portal.new.text.missing}") @Size(max = 50_000, message = "{portal.new.text.long}")
                String text,
        @Size(max = 320, message = "{portal.email.wrong}") @Email(message = "{portal.email.wrong}") String email,
        @Size(max = 200, message = "{portal.name.long}") String name) {

    static TicketForm empty() {
        return new TicketForm("", Priority.NORMAL.name(), "", "", "", "");
    }

    Department chosenDepartment() {
        return Department.valueOf(department);
    }

    Priority chosenPriority() {
        return Priority.valueOf(priority);
    }

    boolean hasNoEmail() {
        return email == null || email.isBlank();
    }
}
