package org.atende.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.Priority;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged rules, row by row, on the rule engine itself. */
class TicketRoutingRulesTests {

    private static final Path FILE = Path.of("processes/ticket-routing.dmn");
    private static final DmnModelInstance MODEL = Dmn.readModelFromFile(FILE.toFile());

    private final List<String> matched = new ArrayList<>();
    private final DmnEngine engine = engine();

    private DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener listener = event -> event.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .forEach(matched::add);
        configuration.getCustomPostDecisionTableEvaluationListeners().add(listener);
        return configuration.buildEngine();
    }

    private Map<String, Object> decide(
            String department, String priority, String channel, String domain, String subject) throws Exception {
        Map<String, Object> facts = new HashMap<>();
        facts.put("requestedDepartment", department);
        facts.put("requestedPriority", priority);
        facts.put("channel", channel);
        facts.put("senderDomain", domain);
        facts.put("subject", subject);
        try (var file = Files.newInputStream(FILE)) {
            DmnDecisionResult result = engine.evaluateDecision(engine.parseDecision("ticket-routing", file), facts);
            return result.getSingleResult().getEntryMap();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "rule_departmentAsked,  SALES,   -,        EMAIL,  cliente.example, a fatura de maio,    SALES,   NORMAL,   sales",
                "rule_taxOffice,        -,       -,        EMAIL,  at.gov.pt,       notificacao,         BILLING, NORMAL,   billing",
                "rule_aboutMoney,       -,       -,        EMAIL,  cliente.example, a fatura de maio,    BILLING, NORMAL,   billing",
                "rule_aboutOffers,      -,       -,        PORTAL, cliente.example, pedido de proposta,  SALES,   NORMAL,   sales",
                "rule_anythingElse,     -,       -,        EMAIL,  cliente.example, ola,                 SUPPORT, MEDIUM,   support-first-line",
                "rule_priorityAsked,    SUPPORT, HIGH,     PORTAL, cliente.example, o site esta em baixo, SUPPORT, HIGH,    support-first-line",
                "rule_serviceDown,      SUPPORT, -,        EMAIL,  cliente.example, o site esta em baixo, SUPPORT, CRITICAL, support-on-call",
                "rule_urgent,           BILLING, -,        EMAIL,  cliente.example, urgente: recibo,     BILLING, HIGH,     billing",
                "rule_onTheLine,        SUPPORT, -,        CHAT,   cliente.example, dns,                 SUPPORT, HIGH,     support-first-line",
                "rule_problem,          SUPPORT, -,        EMAIL,  cliente.example, dns,                 SUPPORT, MEDIUM,   support-first-line",
                "rule_question,         BILLING, -,        EMAIL,  cliente.example, uma duvida,          BILLING, NORMAL,   billing",
                "rule_supportFirstLine, SUPPORT, NORMAL,   API,    cliente.example, dns,                 SUPPORT, NORMAL,   support-first-line",
                "rule_supportOnCall,    SUPPORT, CRITICAL, PHONE,  cliente.example, dns,                 SUPPORT, CRITICAL, support-on-call",
                "rule_billing,          BILLING, CRITICAL, API,    cliente.example, dns,                 BILLING, CRITICAL, billing",
                "rule_sales,            SALES,   MEDIUM,   API,    cliente.example, dns,                 SALES,   MEDIUM,   sales"
            })
    void eachRowDecidesWhatItSays(
            String rule,
            String asked,
            String priorityAsked,
            String channel,
            String domain,
            String subject,
            String department,
            String priority,
            String team)
            throws Exception {
        Map<String, Object> decided = decide(asked, priorityAsked, channel, domain, subject);

        assertThat(matched).contains(rule);
        assertThat(decided)
                .containsOnly(
                        Map.entry("department", department), Map.entry("priority", priority), Map.entry("team", team));
    }

    @Test
    void noRowIsLeftUntested() throws Exception {
        Set<String> cases = new HashSet<>();
        for (String line : eachRow()) {
            cases.add(line.substring(0, line.indexOf(',')));
        }

        assertThat(MODEL.getModelElementsByType(Rule.class))
                .extracting(Rule::getId)
                .allMatch(cases::contains);
    }

    private static String[] eachRow() throws Exception {
        return Stream.of(TicketRoutingRulesTests.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CsvSource.class))
                .findFirst()
                .orElseThrow()
                .getAnnotation(CsvSource.class)
                .value();
    }

    @Test
    void nothingKnownStillLeadsToSupport() throws Exception {
        assertThat(decide(null, null, null, null, null))
                .containsEntry("department", "SUPPORT")
                .containsEntry("priority", "MEDIUM");
    }

    @Test
    void everyDepartmentAndPriorityHasExactlyOneTeam() throws Exception {
        for (Department department : Department.values()) {
            for (Priority priority : Priority.values()) {
                matched.clear();
                Map<String, Object> decided =
                        decide(department.name(), priority.name(), Channel.API.name(), "cliente.example", "x");

                assertThat(decided.get("team")).isNotNull();
                assertThat(matched).hasSize(3);
            }
        }
    }

    @Test
    void everyTableThatTakesTheFirstRowEndsWithOneThatTakesAll() {
        for (DecisionTable table : MODEL.getModelElementsByType(DecisionTable.class)) {
            if (table.getHitPolicy() == HitPolicy.FIRST) {
                Rule last =
                        table.getRules().stream().reduce((one, next) -> next).orElseThrow();
                assertThat(last.getInputEntries())
                        .extracting(InputEntry::getTextContent)
                        .allMatch(entry -> entry.isBlank() || entry.strip().equals("-"));
            }
        }
    }

    @Test
    void everyRowSaysInWordsWhatItIsFor() {
        assertThat(MODEL.getModelElementsByType(Rule.class)).allSatisfy(rule -> {
            assertThat(rule.getId()).startsWith("rule_");
            assertThat(rule.getDescription().getTextContent()).endsWith(".");
        });
    }
}
