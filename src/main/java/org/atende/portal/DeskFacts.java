package org.atende.portal;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atende.mail.address.DeskAddresses;
import org.atende.sla.Calendars;
import org.atende.sla.DeskHours;
import org.atende.ticket.Department;
import org.atende.ticket.Priority;
import org.atende.ticket.Status;
import org.atende.ticket.TicketSettings;
import org.atende.ticket.TicketSettings.OfDepartment;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Fills places such as {@code {desk.hours}} in a help page from the settings, so that no page tells rules of the past. */
@Component
class DeskFacts {

    static final List<String> KNOWN = List.of(
            "desk.departments",
            "desk.priorities",
            "desk.statuses",
            "desk.hours",
            "desk.remindAfter",
            "desk.closeAfter",
            "desk.reopenMonths");

    private static final Pattern PLACE = Pattern.compile("\\{(desk\\.[A-Za-z.]+)}");

    private final DeskAddresses addresses;
    private final TicketSettings rules;
    private final DeskHours hours;
    private final MessageSource words;

    DeskFacts(DeskAddresses addresses, TicketSettings rules, DeskHours hours, MessageSource words) {
        this.addresses = addresses;
        this.rules = rules;
        this.hours = hours;
        this.words = words;
    }

    static List<String> unknownIn(String markdown) {
        return PLACE.matcher(markdown)
                .results()
                .map(place -> place.group(1))
                .filter(name -> !KNOWN.contains(name))
                .distinct()
                .toList();
    }

    /** Markdown in, Markdown out; what comes from the settings is only text in it. */
    String fill(String markdown, Locale locale) {
        return PLACE.matcher(markdown)
                .replaceAll(place -> Matcher.quoteReplacement(fact(place.group(1), place.group(), locale)));
    }

    private String fact(String name, String unknown, Locale locale) {
        return switch (name) {
            case "desk.departments" -> list(Department.values(), department -> department(department, locale));
            case "desk.priorities" ->
                list(Priority.values(), priority -> meaning("priority", priority, "means", locale));
            case "desk.statuses" -> list(Status.values(), status -> meaning("status", status, "means", locale));
            case "desk.hours" -> hours(hours.now(Calendars.OFFICE), locale);
            case "desk.remindAfter" ->
                rule(rules.reminderAfter(), OfDepartment::reminderAfter, period -> said(period, locale), locale);
            case "desk.closeAfter" ->
                rule(rules.autoCloseAfter(), OfDepartment::autoCloseAfter, period -> said(period, locale), locale);
            case "desk.reopenMonths" ->
                rule(rules.reopenMonths(), OfDepartment::reopenMonths, months -> months(months, locale), locale);
            default -> unknown;
        };
    }

    private static <T> String list(T[] of, Function<T, String> said) {
        return Stream.of(of).map(one -> "- " + said.apply(one)).collect(Collectors.joining("\n"));
    }

    private String department(Department department, Locale locale) {
        String meaning = meaning("department", department, "for", locale);
        String mailbox = addresses.mailbox(department);
        return mailbox == null ? meaning : "%s [%s](<mailto:%2$s>)".formatted(meaning, text(mailbox));
    }

    private String meaning(String kind, Enum<?> of, String what, Locale locale) {
        String key = "portal.%s.%s".formatted(kind, of);
        return "**%s**: %s".formatted(text(word(key, locale)), text(word(key + "." + what, locale)));
    }

    private String hours(DeskHours.Reach reach, Locale locale) {
        String week = list(reach.week().toArray(DeskHours.Days[]::new), days -> "**%s**: %s"
                .formatted(
                        text(days(days, locale)),
                        text(days.hours().isEmpty() ? word("portal.hours.closed", locale) : days.hours())));
        return "%s\n\n%s".formatted(week, text(word("portal.hours.zone", locale, reach.zone())));
    }

    private String days(DeskHours.Days days, Locale locale) {
        String first = word("calendars.day." + days.first(), locale);
        return days.first() == days.last()
                ? first
                : word(
                        days.first().plus(1) == days.last() ? "hours.days.two" : "hours.days.more",
                        locale,
                        first,
                        word("hours.to." + days.last(), locale));
    }

    /** What holds for everybody, and beside it what a department has otherwise. */
    private <T> String rule(T everybodys, Function<OfDepartment, T> own, Function<T, String> said, Locale locale) {
        List<String> others = new ArrayList<>();
        for (Department department : Department.values()) {
            OfDepartment rule = rules.department().get(department);
            T its = rule == null ? null : own.apply(rule);
            if (its != null && !its.equals(everybodys)) {
                others.add("%s: %s".formatted(word("portal.department." + department, locale), said.apply(its)));
            }
        }
        String first = said.apply(everybodys);
        return text(others.isEmpty() ? first : "%s (%s)".formatted(first, String.join("; ", others)));
    }

    private String said(Period period, Locale locale) {
        int months = (int) period.toTotalMonths();
        String days = word("articles.fact.days", locale, period.getDays());
        if (months == 0) {
            return days;
        }
        return period.getDays() == 0 ? months(months, locale) : "%s, %s".formatted(months(months, locale), days);
    }

    private String months(int months, Locale locale) {
        return word("articles.fact.months", locale, months);
    }

    private String word(String key, Locale locale, Object... values) {
        return words.getMessage(key, values, locale);
    }

    /** Nothing in it is Markdown. */
    private static String text(String of) {
        return of.replaceAll("\\s+", " ").replaceAll("\\p{Punct}", "\\\\$0");
    }
}
