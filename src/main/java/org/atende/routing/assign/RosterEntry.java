package org.atende.routing.assign;

import java.util.List;
import java.util.Set;
import org.atende.identity.Language;

/**
 * What is known of an agent when tickets are given out.
 *
 * @param agent the sign-in name
 * @param given whether the rules may choose this agent at all
 * @param skills in lower case
 * @param calendar of the desk's that must be open too, for its holidays; null for none
 * @param mostOpen of open tickets with which the agent is still given another; null for no limit of one's own
 * @param version 0 while the agent is not on the roster yet
 */
public record RosterEntry(
        String agent,
        boolean given,
        Set<String> skills,
        Set<Language> languages,
        WorkingHours hours,
        String calendar,
        Integer mostOpen,
        List<Absence> absences,
        int version) {}
