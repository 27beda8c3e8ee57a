package org.atende.sla.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The sets of holidays that a manager can choose from, in the reader's language. */
public record HolidaySets(List<Group> groups) {

    /** @param label null for those that belong to no group */
    public record Group(String label, List<Choice> choices) {}

    /** @param name as {@link HolidayBook} takes it */
    public record Choice(String name, String label) {}

    static List<Choice> children(CalendarHierarchy parent, String way, Locale locale) {
        Collator order = Collator.getInstance(locale);
        return parent.getChildren().values().stream()
                .map(part -> new Choice(way + "/" + part.getId(), part.getDescription(locale)))
                .sorted(Comparator.comparing(Choice::label, order))
                .toList();
    }
}
