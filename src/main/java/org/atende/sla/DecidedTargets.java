package org.atende.sla;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.atende.ticket.Priority;
import org.atende.ticket.ResponseTargets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the managers' table promises; where that is not usable, something safe, so that no ticket is lost for it. */
@Component
class DecidedTargets implements ResponseTargets {

    private static final Logger LOG = LoggerFactory.getLogger(DecidedTargets.class);
    private static final int WARN_PERCENT = 75;
    private static final Duration LONGEST = Duration.ofDays(3650);

    private final TargetRules rules;
    private final Times times;

    DecidedTargets(TargetRules rules, Times times) {
        this.rules = rules;
        this.times = times;
    }

    @Override
    public Answers inForce() {
        TargetRules.InForce table = rules.inForce();
        Map<TicketKind, Target> known = new ConcurrentHashMap<>();
        return kind -> known.computeIfAbsent(kind, asked -> target(targets(table, asked)));
    }

    private static Target target(Targets targets) {
        return new Target(targets.firstResponse(), targets.nextResponse(), targets.resolution(), targets.calendar());
    }

    Targets of(TicketKind kind) {
        return targets(rules.inForce(), kind);
    }

    private Targets targets(TargetRules.InForce table, TicketKind kind) {
        Optional<TargetRules.Row> row = table.decide(facts(kind));
        return row.flatMap(this::usable).orElseGet(() -> {
            LOG.warn("The table of targets gave {} for {}: the desk's first targets hold", row, kind);
            return safe(kind.priority());
        });
    }

    private static Map<String, Object> facts(TicketKind kind) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("department", kind.department().name());
        facts.put("priority", kind.priority().name());
        facts.put("tier", kind.tier());
        facts.put("channel", kind.channel().name());
        return facts;
    }

    private Optional<Targets> usable(TargetRules.Row row) {
        Optional<Duration> first = duration(row.values().get("firstResponse"));
        Optional<Duration> next = duration(row.values().get("nextResponse"));
        Optional<Duration> resolution = duration(row.values().get("resolution"));
        Optional<Integer> version = version(row.values().get("calendar"));
        Optional<Integer> warning = percent(row.values().get("warningShare"));
        if (first.isEmpty() || next.isEmpty() || resolution.isEmpty() || version.isEmpty() || warning.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Targets(
                first.get(),
                next.get(),
                resolution.get(),
                (String) row.values().get("calendar"),
                version.get(),
                warning.get(),
                row.version(),
                row.id()));
    }

    /** Whole seconds, at least one of them, and no more than ten years. */
    private static Optional<Duration> duration(Object value) {
        try {
            return Optional.ofNullable(value)
                    .map(text -> Duration.parse(text.toString()))
                    .map(Duration::toSeconds)
                    .filter(seconds -> seconds > 0 && seconds <= LONGEST.toSeconds())
                    .map(Duration::ofSeconds);
        } catch (DateTimeParseException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private Optional<Integer> version(Object calendar) {
        return calendar instanceof String name ? times.versionInForce(name) : Optional.empty();
    }

    private static Optional<Integer> percent(Object value) {
        return value instanceof Number share && share.doubleValue() > 0 && share.doubleValue() <= 1
                ? Optional.of(Math.max(1, (int) Math.round(share.doubleValue() * 100)))
                : Optional.empty();
    }

    private Targets safe(Priority priority) {
        Duration answer = Duration.ofHours(
                switch (priority) {
                    case CRITICAL -> 1;
                    case HIGH -> 4;
                    case MEDIUM -> 12;
                    case NORMAL -> 24;
                });
        return new Targets(
                answer,
                answer,
                answer.multipliedBy(4),
                Calendars.ALWAYS,
                times.versionInForce(Calendars.ALWAYS).orElse(1),
                WARN_PERCENT,
                0,
                null);
    }
}
