package org.atende.ticket;

import java.time.Instant;
import java.util.List;

/** The versions of the ticket process beside each other, and how running tickets move from one to another. */
public interface DiagramVersions {

    /** Newest first: the newest, and all others in which tickets stand. */
    List<Version> versions();

    /**
     * What a move would do; nothing is done.
     *
     * @throws InvalidRequest if there is no such version
     */
    Plan plan(int from, int to);

    /**
     * Moves all running tickets of a version, one by one and beside the desk's work.
     *
     * @param by the sign-in name of who wants it
     * @throws NotAllowed if the plan has problems
     */
    void move(int from, int to, String by);

    /** Under way first, then what has ended lately. */
    List<Move> moves();

    /** @param places where its running tickets stand; one that is being escalated stands in two */
    record Version(int version, Instant deployedAt, long tickets, List<Place> places) {}

    /**
     * @param element the step's id in the diagram
     * @param status null where the diagram's step is none of the desk's statuses
     */
    record Place(String element, String name, Status status, long tickets) {}

    /**
     * @param places where tickets stand, and where each goes
     * @param problems why it cannot be done, in sentences; empty if it can
     */
    record Plan(int from, int to, long tickets, List<Way> places, List<TimerChange> timers, List<String> problems) {}

    /** @param to the step in the other diagram; null if it has none */
    record Way(Place place, String to, String toName) {}

    /** @param armed how many are armed now */
    record TimerChange(String element, String name, Effect effect, long armed) {}

    /** What becomes of a timer: it keeps its dates, it is no more, or it is new and gets the date that its diagram says. */
    enum Effect {
        KEPT,
        GONE,
        NEW
    }

    /** @param endedAt null while it is under way */
    record Move(Instant startedAt, String by, long all, long done, long failed, Instant endedAt) {}
}
