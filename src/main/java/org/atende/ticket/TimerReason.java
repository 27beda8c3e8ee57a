package org.atende.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * Why a timer is due when it is.
 *
 * @param after ISO-8601: how long after what set it; null where a date was named
 * @param department whose own setting it is; null if it is everybody's
 * @param calendar on whose opening it falls; null if on none
 * @param by the name of the agent who set it; null if nobody did
 * @param words why they did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimerReason(Cause cause, String after, Department department, String calendar, String by, String words) {

    /** What set the date. */
    public enum Cause {
        TARGET,
        SETTING,
        DATE,
        MOVED,
        CANCELLED
    }

    private static final String NONE = "-";

    static TimerReason target(String after) {
        return new TimerReason(Cause.TARGET, after, null, null, null, null);
    }

    static TimerReason setting(String after, Department department, String calendar) {
        return new TimerReason(Cause.SETTING, after, department, calendar, null, null);
    }

    static TimerReason date(String calendar) {
        return new TimerReason(Cause.DATE, null, null, calendar, null, null);
    }

    static TimerReason agents(Instant due, String by, String words) {
        Cause cause = Waiting.NEVER.equals(due) ? Cause.CANCELLED : Cause.MOVED;
        return new TimerReason(cause, null, null, null, by, words);
    }

    /** A sentence for people. */
    public String sentence() {
        return switch (cause) {
            case TARGET -> "Promised: %s of the desk's time.".formatted(after);
            case SETTING -> "Set by %s: %s%s.".formatted(whose(), after, opening());
            case DATE -> "The date that was agreed%s.".formatted(opening());
            case MOVED -> "Moved by %s: %s".formatted(by, words);
            case CANCELLED -> "Cancelled by %s: %s".formatted(by, words);
        };
    }

    private String whose() {
        return department == null ? "the desk's rule" : department + "'s rule";
    }

    private String opening() {
        return calendar == null ? "" : ", when the calendar '%s' is open".formatted(calendar);
    }

    /** As the history keeps it. */
    String code() {
        return String.join(
                " ",
                cause.name(),
                or(after),
                department == null ? NONE : department.name(),
                or(calendar),
                by == null ? NONE : by + "|" + words);
    }

    private static String or(String part) {
        return part == null ? NONE : part;
    }

    /** What the history kept; empty if it is something else. */
    public static Optional<TimerReason> read(String code) {
        String[] parts = code == null ? new String[0] : code.split(" ", 5);
        try {
            return parts.length == 5 ? Optional.of(read(parts)) : Optional.empty();
        } catch (IllegalArgumentException somethingElse) {
            return Optional.empty();
        }
    }

    private static TimerReason read(String[] parts) {
        String[] agent = parts[4].split("\\|", 2);
        return new TimerReason(
                Cause.valueOf(parts[0]),
                unless(parts[1]),
                NONE.equals(parts[2]) ? null : Department.valueOf(parts[2]),
                unless(parts[3]),
                agent.length == 2 ? agent[0] : null,
                agent.length == 2 ? agent[1] : null);
    }

    private static String unless(String part) {
        return NONE.equals(part) ? null : part;
    }
}
