package org.atende.ticket.process;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.atende.ticket.Department;
import org.atende.ticket.InvalidRequest;
import org.atende.ticket.Step;

/** The fields of the Tasklist forms, read as a step. */
final class TicketForm {

    static final List<String> FIELDS = List.of("step", "answer", "note", "until", "toDepartment");

    private TicketForm() {}

    static Step read(Map<String, Object> fields) {
        String answer = text(fields, "answer");
        String note = text(fields, "note");
        String step = text(fields, "step");
        return switch (step == null ? "" : step) {
            case "TAKE" -> new Step.Take();
            case "RELEASE" -> new Step.Release();
            case "ASK" -> new Step.Ask(answer);
            case "REPLY" -> new Step.Reply(answer);
            case "REVIEW" -> new Step.Review(note);
            case "SCHEDULE" -> new Step.Schedule(until(text(fields, "until")), answer);
            case "TRANSFER" -> new Step.Transfer(department(text(fields, "toDepartment")), note);
            case "RESOLVE" -> new Step.Resolve(answer);
            default -> throw new InvalidRequest("step", "Choose what comes next.");
        };
    }

    private static String text(Map<String, Object> fields, String name) {
        Object value = fields.get(name);
        return value == null ? null : value.toString();
    }

    private static Instant until(String typed) {
        try {
            return typed == null ? null : OffsetDateTime.parse(typed).toInstant();
        } catch (DateTimeParseException e) {
            throw new InvalidRequest("until", "is no date and time");
        }
    }

    private static Department department(String typed) {
        return typed == null || typed.isBlank() ? null : Department.valueOf(typed);
    }
}
