package org.atende.ticket.process;

/** The process variables of a ticket: ids and routing facts, never text. */
final class Facts {

    static final String NEXT_STEP = "nextStep";
    static final String AGENT = "agent";
    /** Whoever was asked by name to review; null leaves it to the department. */
    static final String REVIEWER = "reviewer";

    static final String DEPARTMENT = "department";
    static final String PRIORITY = "priority";
    static final String TEAM = "team";
    static final String OCCASION = "occasion";

    /** For one decision alone. */
    static final String LATE = "late";

    static final String TARGETS_USED = "targetsUsed";
    static final String ESCALATED = "escalated";
    static final String NEW_PRIORITY = "newPriority";
    static final String TELL = "tell";
    static final String REASSIGN = "reassign";

    private Facts() {}
}
