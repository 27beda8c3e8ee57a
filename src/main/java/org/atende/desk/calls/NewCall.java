package org.atende.desk.calls;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.atende.ticket.Department;
import org.atende.ticket.Priority;

/**
 * What an agent has written down while somebody called.
 *
 * @param customer the caller's id if they were found; else name, phone and email say who called, one of them at least
 * @param email null if the caller has none: then they are told nothing by mail
 * @param ticket the number of the caller's ticket that this belongs to; null opens a new one
 * @param subject what a new ticket is about
 * @param department null leaves it to the routing rules
 * @param priority null leaves it to the routing rules
 */
record NewCall(
        UUID customer,
        @Size(max = 200) String name,
        @Size(max = 40) String phone,
        @Email @Size(max = 320) String email,
        String ticket,
        @Size(max = 500) String subject,
        @NotBlank @Size(max = 1_000_000) String text,
        Department department,
        Priority priority) {}
