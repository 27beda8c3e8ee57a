package org.atende.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.atende.testing.OnH2;
import org.atende.ticket.InvalidRequest;
import org.atende.ticket.Status;
import org.atende.ticket.StatusRules;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Verb;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;

/** Every step that a form offers must lead where the table says. */
@OnH2
@Import(Desk.class)
class TicketFormsTests {

    private static final Map<Status, String> FORMS = Map.of(
            Status.IN_QUEUE, "take-ticket",
            Status.IN_PROGRESS, "resolve-ticket",
            Status.UNDER_REVIEW, "review-ticket",
            Status.AWAITING_CUSTOMER, "await-customer",
            Status.SCHEDULED, "await-date");

    @Autowired
    Desk desk;

    @Autowired
    FormService forms;

    @Autowired
    RepositoryService repository;

    @Autowired
    IdentityService identity;

    @Autowired
    Clock clock;

    static Stream<Arguments> offers() {
        return Arrays.stream(Status.values()).filter(Status::isOpen).flatMap(status -> offered(status).stream()
                .map(verb -> Arguments.of(status, verb)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("offers")
    void leadsWhereTheTableSays(Status from, Verb verb) {
        TicketNumber number = desk.ticketIn(from);

        submitAsAna(number, filledIn(verb));

        assertThat(desk.standsAt(number)).isEqualTo(StatusRules.next(from, verb).orElseThrow());
    }

    @Test
    void isDeployedForEveryTask() {
        assertThat(repository.createDeploymentQuery().list())
                .flatExtracting(deployment -> repository.getDeploymentResourceNames(deployment.getId()))
                .extracting(name -> name.replaceAll(".*/(.*)\\.form", "$1"))
                .containsAll(FORMS.values());
    }

    @Test
    void refusesInPlainWordsOfBothLanguages() {
        TicketNumber number = desk.ticketIn(Status.IN_QUEUE);

        assertThatThrownBy(() -> submitAsAna(number, Map.of("step", "ASK", "answer", " ")))
                .isExactlyInstanceOf(InvalidRequest.class)
                .hasMessage("Escreva a resposta ao cliente. · Write the answer to the customer.");
        assertThatThrownBy(() -> submitAsAna(number, Map.of("step", "SCHEDULE", "until", "2020-01-01T09:00:00+00:00")))
                .hasMessage("A data tem de ser futura. · The date must be in the future.");
        assertThatThrownBy(() -> submitAsAna(number, Map.of("step", "TRANSFER")))
                .hasMessage("Escolha o departamento. · Choose the department.");
        assertThat(desk.standsAt(number)).isEqualTo(Status.IN_QUEUE);
    }

    private void submitAsAna(TicketNumber number, Map<String, Object> fields) {
        String task = desk.task(number).getId();
        identity.setAuthentication("ana", List.of("support"));
        try {
            forms.submitTaskForm(task, fields);
        } finally {
            identity.clearAuthentication();
        }
    }

    private Map<String, Object> filledIn(Verb verb) {
        return Map.of(
                "step", verb.name(),
                "answer", "Já está.",
                "note", "Vejam, por favor.",
                "until",
                        clock.instant()
                                .plus(Duration.ofDays(1))
                                .atOffset(ZoneOffset.UTC)
                                .toString(),
                "toDepartment", "BILLING");
    }

    private static List<Verb> offered(Status status) {
        String file = "forms/%s.form".formatted(FORMS.get(status));
        try {
            JsonNode form = new ObjectMapper().readTree(new ClassPathResource(file).getInputStream());
            assertThat(form.get("id").textValue()).isEqualTo(FORMS.get(status));
            return form.get("components").get(0).get("values").findValuesAsText("value").stream()
                    .map(Verb::valueOf)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("There is no " + file, e);
        }
    }
}
