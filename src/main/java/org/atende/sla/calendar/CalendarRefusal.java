package org.atende.sla.calendar;

/** A calendar is not changed as was asked; whoever asked hears why in their language. */
public class CalendarRefusal extends RuntimeException {

    /** Each has its sentence in {@code messages_*.properties}, as {@code calendars.refusal.KIND}. */
    public enum Kind {
        NOT_A_MANAGER,
        NO_CALENDAR,
        NO_VERSION,
        BAD_NAME,
        TAKEN,
        BAD_ZONE,
        BAD_HOURS,
        BAD_HOLIDAYS,
        BAD_DATE,
        SAME_DAY_TWICE,
        TOO_MANY_DAYS,
        NO_REASON,
        HARDLY_OPEN,
        NO_COMMENT,
        UNCHANGED,
        OVERTAKEN
    }

    private final Kind kind;
    private final transient Object[] details;

    public CalendarRefusal(Kind kind, Object... details) {
        super(kind.name());
        this.kind = kind;
        this.details = details;
    }

    public Kind kind() {
        return kind;
    }

    public Object[] details() {
        return details == null ? new Object[0] : details.clone();
    }
}
