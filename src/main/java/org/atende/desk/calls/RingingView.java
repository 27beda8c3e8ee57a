package org.atende.desk.calls;

import java.util.List;
import java.util.UUID;

/**
 * A ringing telephone, as the agent sees it.
 *
 * @param number null if the caller hides it
 * @param callers whom the desk knows by this number; a number proves nobody
 */
record RingingView(UUID id, String number, List<Who> callers) {

    /**
     * @param email null if the desk has none
     * @param verified always false for a call that only rings
     * @param tickets open ones that this agent may read
     */
    record Who(UUID id, String name, String email, boolean verified, List<OpenTicket> tickets) {}

    record OpenTicket(String number, String subject, String status) {}
}
