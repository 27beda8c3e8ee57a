package org.atende.routing.assign;

/** Why the roster was not changed, to be said in the reader's language. */
public class RosterRefusal extends RuntimeException {

    /** What was wrong. */
    public enum Kind {
        NOT_A_MANAGER,
        NO_AGENT,
        NO_ABSENCE,
        OVERTAKEN,
        HOURS,
        DAYS,
        CALENDAR,
        LIMIT,
        SKILLS,
        DATES,
        NOTE
    }

    private final Kind kind;

    RosterRefusal(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
