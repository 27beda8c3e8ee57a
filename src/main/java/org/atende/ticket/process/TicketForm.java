package org.atende.ticket.process;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.atende.ticket.Department;
import org.atende.ticket.InvalidRequest;
import org.atende.ticket.Step;

/** The fields of the Tasklist forms, read as a step; what is missing is said in the forms' two languages. */
final class TicketForm {

    static final List<String> FIELDS = List.of("step", "answer", "note", "until", "toDepartment", "reviewer");

    private final Map<String, Object> fields;

    private TicketForm(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** @param now a date agreed with the customer must be later */
    static Step read(Map<String, Object> fields, Instant now) {
        return new TicketForm(fields).step(now);
    }

    private Step step(Instant now) {
        return switch (text("step") == null ? "" : text("step")) {
            case "TAKE" -> Step.take();
            case "RELEASE" -> Step.release();
            case "ASK" -> Step.ask(answer());
            case "REPLY" -> Step.reply(answer());
            case "REVIEW" -> Step.review(text("note"), text("reviewer"));
            case "SCHEDULE" -> Step.schedule(until(now), text("answer"));
            case "TRANSFER" -> Step.transfer(department(), text("note"));
            case "RESOLVE" -> Step.resolve(text("answer"));
            default -> throw new InvalidRequest("step", "Escolha o próximo passo. · Choose what comes next.");
        };
    }

    private String text(String name) {
        Object value = fields.get(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    private String answer() {
        return required("answer", "Escreva a resposta ao cliente. · Write the answer to the customer.");
    }

    private Department department() {
        String chosen = required("toDepartment", "Escolha o departamento. · Choose the department.");
        return Department.valueOf(chosen);
    }

    private Instant until(Instant now) {
        Instant until = parse(required("until", "Escolha a data e a hora. · Choose date and time."));
        if (!until.isAfter(now)) {
            throw new InvalidRequest("until", "A data tem de ser futura. · The date must be in the future.");
        }
        return until;
    }

    private static Instant parse(String typed) {
        try {
            return OffsetDateTime.parse(typed).toInstant();
        } catch (DateTimeParseException e) {
            throw new InvalidRequest("until", "Isto não é uma data com hora. · This is no date with a time.");
        }
    }

    private String required(String name, String otherwise) {
        String typed = text(name);
        if (typed == null) {
            throw new InvalidRequest(name, otherwise);
        }
        return typed;
    }
}
