package org.atende.sla;

/** There is no such calendar, or it has no such version. */
public class UnknownCalendar extends RuntimeException {

    public UnknownCalendar(String name) {
        super("There is no calendar named " + name);
    }

    public UnknownCalendar(String name, int version) {
        super("Calendar %s has no version %d".formatted(name, version));
    }
}
