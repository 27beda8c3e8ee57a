package org.atende.routing.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atende.identity.Agent;
import org.atende.identity.Agents;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.routing.Decision;
import org.atende.routing.Decisions;
import org.atende.routing.Editions;
import org.atende.routing.studio.StudioRules;
import org.atende.testing.EngineClock;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.HistoryEntry;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.Status;
import org.atende.ticket.Step;
import org.atende.ticket.TakeBack;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.atende.ticket.Verb;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tickets given to agents by the rules, in the real engine and the real database. */
abstract class AssignmentContract {

    private static final Actor ANA =
            new Actor(Actor.Role.AGENT, "ana", "Ana", null, Set.of(Department.values()), Actor.Reach.OWN);

    @Autowired
    Tickets tickets;

    @Autowired
    Customers customers;

    @Autowired
    Agents agents;

    @Autowired
    Roster roster;

    @Autowired
    Editions editions;

    @Autowired
    Decisions decisions;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    private final List<String> made = new ArrayList<>();
    private final String customer = UUID.randomUUID() + "@cliente.example";
    private Agent marta;

    @BeforeEach
    void onAMondayMorning() {
        marta = agents.find("marta").orElseThrow();
        EngineClock.moveTo(Instant.parse("2026-08-31T09:00:00Z"));
    }

    @AfterEach
    void nobodyIsGivenAnything() {
        EngineClock.reset();
        new StudioRules(repository, jdbc).reset();
        jdbc.sql("delete from roster_turn").update();
        jdbc.sql("delete from roster_absence").update();
        jdbc.sql("delete from roster").update();
        made.forEach(identity::deleteUser);
    }

    private void rules(byte[] table) {
        editions.publish(AssignmentTable.FILE, table);
    }

    /** An agent of Support whom the rules may choose at any time. */
    private String agent() {
        return agent(WorkingHours.ALWAYS, Set.of(), null);
    }

    private String agent(WorkingHours hours, Set<String> skills, Integer mostOpen) {
        return agent(hours, skills, null, mostOpen);
    }

    private String agent(WorkingHours hours, Set<String> skills, String calendar, Integer mostOpen) {
        User user = identity.newUser("agent" + UUID.randomUUID().toString().substring(0, 8));
        user.setFirstName(user.getId());
        user.setEmail(user.getId() + "@atende.localhost");
        identity.saveUser(user);
        made.add(user.getId());
        identity.createMembership(user.getId(), "support");
        EnumSet<Language> portuguese = EnumSet.of(Language.PT);
        roster.save(
                new RosterEntry(user.getId(), true, skills, portuguese, hours, calendar, mostOpen, List.of(), 0),
                marta);
        return user.getId();
    }

    private Ticket mail(String subject) {
        Customer requester = customers.known(customer, "Rita", Language.PT);
        NewTicket request = new NewTicket(
                subject, NewMessage.of("Olá."), requester, Department.SUPPORT, null, Channel.EMAIL, null, true);
        return tickets.open(request, Actor.of(requester)).ticket();
    }

    private Ticket mail() {
        return mail("Um problema");
    }

    private List<HistoryEntry> history(Ticket ticket) {
        return tickets.history(ticket);
    }

    private HistoryEntry last(Ticket ticket) {
        List<HistoryEntry> all = history(ticket);
        return all.get(all.size() - 1);
    }

    private void assertThatItWaits(Ticket ticket, String why) {
        assertThat(ticket.status()).isEqualTo(Status.IN_QUEUE);
        assertThat(ticket.assignee()).isNull();
        assertThat(last(ticket))
                .extracting(HistoryEntry::what, HistoryEntry::detail)
                .containsExactly("UNCHOSEN", why);
    }

    @Test
    void unlessTheRulesSayOtherwiseAgentsTakeTicketsThemselves() {
        agent();

        Ticket ticket = mail();

        assertThat(ticket.status()).isEqualTo(Status.IN_QUEUE);
        assertThat(history(ticket)).extracting(HistoryEntry::what).containsExactly("OPENED");
        assertThat(decisions.of(ticket.number().value()))
                .extracting(Decision::table)
                .doesNotContain("assignment");
    }

    @Test
    void aChosenAgentHasTheTicketAtOnceAndEverybodyLearnsWhy() {
        String agent = agent();
        rules(AssignmentTable.everything("ROUND_ROBIN"));

        Ticket ticket = mail();

        assertThat(tickets.get(ticket.number()))
                .extracting(Ticket::status, Ticket::assignee)
                .containsExactly(Status.IN_PROGRESS, agent);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(ticket.number().value())
                        .singleResult())
                .satisfies(task -> {
                    assertThat(task.getTaskDefinitionKey()).isEqualTo("userTask_resolveTicket");
                    assertThat(task.getAssignee()).isEqualTo(agent);
                });
        assertThat(history(ticket))
                .extracting(HistoryEntry::what, HistoryEntry::toStatus)
                .containsExactly(tuple("OPENED", Status.IN_QUEUE), tuple("CHOSEN", Status.IN_PROGRESS));
        assertThat(last(ticket).detail()).isEqualTo(agent + " · ROUND_ROBIN · SUPPORT");
        assertThat(jdbc.sql("select what from mail_summary where ticket_id = ? and audience = 'DESK'")
                        .param(ticket.id())
                        .query(String.class)
                        .list())
                .as("the agent is told, and nobody else of the department")
                .containsExactly("ASSIGNED");
        assertThat(decisions.of(ticket.number().value()))
                .filteredOn(decision -> decision.table().equals("assignment"))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.inputs()).containsEntry("Occasion", "OPENED");
                    assertThat(decision.rules().get(0).outputs()).containsEntry("method", "ROUND_ROBIN");
                });
    }

    @Test
    void thoseWhoAreAwayOffDutyFullOrLackWhatIsAskedForAreGivenNothing() {
        rules(AssignmentTable.everything("ROUND_ROBIN"));
        assertThatItWaits(mail(), "EMPTY_POOL · SUPPORT");

        WorkingHours evenings = new WorkingHours(
                EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), LocalTime.of(22, 0), LocalTime.of(6, 0));
        String atNight = agent(evenings, Set.of("DNS"), 1);
        assertThatItWaits(mail(), "NOBODY_ON_DUTY · SUPPORT");

        EngineClock.moveTo(Instant.parse("2026-09-01T01:00:00Z"));
        assertThat(mail().assignee()).isEqualTo(atNight);
        assertThatItWaits(mail(), "ALL_FULL · SUPPORT");

        String other = agent();
        LocalDate today = LocalDate.of(2026, 9, 1);
        Absence leave = roster.absent(other, new Absence(null, today.minusDays(3), today, "Férias"), marta);
        assertThatItWaits(mail(), "ALL_FULL · SUPPORT");
        roster.present(other, leave.id(), marta);
        assertThat(mail().assignee()).isEqualTo(other);

        rules(AssignmentTable.everything("ROUND_ROBIN", null, null, "dns", "EN"));
        assertThatItWaits(mail(), "EMPTY_POOL · SUPPORT (dns, EN)");
        rules(AssignmentTable.everything("ROUND_ROBIN", null, 1, null, null));
        assertThatItWaits(mail(), "ALL_FULL · SUPPORT");
    }

    @Test
    void aHolidayOfTheDesksCalendarIsOneOfItsAgentsToo() {
        agent(WorkingHours.ALWAYS, Set.of(), "office", null);
        rules(AssignmentTable.everything("LEAST_LOADED"));
        assertThat(mail().assignee()).isNotNull();

        EngineClock.moveTo(Instant.parse("2026-10-05T10:00:00Z"));

        assertThatItWaits(mail(), "NOBODY_ON_DUTY · SUPPORT");
    }

    @Test
    void theLastAgentStaysAndOthersHelpWhereHeIsNotFree() {
        String first = agent();
        rules(AssignmentTable.everything("LAST_AGENT", "LEAST_LOADED", null, null, null));
        Ticket ticket = mail();
        assertThat(last(ticket).detail()).isEqualTo(first + " · LEAST_LOADED · SUPPORT · NO_LAST_AGENT");

        agent();
        Ticket again = mail();
        assertThat(last(again).detail()).isEqualTo(first + " · LAST_AGENT · SUPPORT");

        tickets.perform(again.number(), Step.resolve("Está."), ANA);
        tickets.perform(again.number(), Step.reopen(null), ANA);
        assertThat(tickets.get(again.number()))
                .extracting(Ticket::status, Ticket::assignee)
                .containsExactly(Status.IN_PROGRESS, first);
        assertThat(history(again)).extracting(HistoryEntry::what).endsWith("RESOLVE", "REOPEN", "CHOSEN");

        LocalDate today = LocalDate.of(2026, 8, 31);
        roster.absent(first, new Absence(null, today, today, null), marta);
        rules(AssignmentTable.everything("LAST_AGENT"));
        assertThatItWaits(mail(), "NO_LAST_AGENT · SUPPORT");
    }

    @Test
    void aTransferAsksAgainAndTheCustomersReopeningToo() {
        String support = agent();
        rules(AssignmentTable.everything("ROUND_ROBIN"));
        TicketNumber number = mail().number();

        tickets.perform(number, Step.transfer(Department.BILLING, null), ANA);
        assertThatItWaits(tickets.get(number), "EMPTY_POOL · BILLING");
        tickets.perform(number, Step.transfer(Department.SUPPORT, null), ANA);
        assertThat(tickets.get(number).assignee()).isEqualTo(support);
        assertThat(history(tickets.get(number)))
                .extracting(HistoryEntry::what)
                .containsExactly("OPENED", "CHOSEN", "TRANSFER", "UNCHOSEN", "TRANSFER", "CHOSEN");

        tickets.perform(number, Step.resolve("Está."), ANA);
        Customer requester = customers.known(customer, null, null);
        tickets.customerWrote(number, NewMessage.of("Não está."), Actor.of(requester), true);
        assertThat(tickets.get(number).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(history(tickets.get(number))).extracting(HistoryEntry::what).endsWith("CUSTOMER_REPLY", "CHOSEN");
    }

    @Test
    void anAnswerThatIsTakenBackLeavesTheTicketWithItsAgent() {
        agent();
        rules(AssignmentTable.everything("ROUND_ROBIN"));
        TicketNumber number = mail().number();
        tickets.assign(number, "ana", ANA);
        Ticket before = tickets.get(number);
        tickets.perform(number, Step.resolve("Está."), ANA);
        UUID said = tickets.conversation(before).stream()
                .reduce((one, later) -> later)
                .orElseThrow()
                .id();

        TakeBack answer = new TakeBack(said, Verb.RESOLVE, Status.IN_PROGRESS, "ana", true, null);
        tickets.takeBack(number, answer, ANA);

        assertThat(tickets.get(number))
                .extracting(Ticket::status, Ticket::assignee)
                .containsExactly(Status.IN_PROGRESS, "ana");
        assertThat(history(before))
                .filteredOn(entry -> entry.what().equals("CHOSEN"))
                .hasSize(1);
    }

    @Test
    void whoReturnsFromAnAbsenceIsNotFloodedByTurns() {
        String first = agent();
        String second = agent();
        LocalDate today = LocalDate.of(2026, 8, 31);
        Absence absence = roster.absent(first, new Absence(null, today, today, "Formação"), marta);
        rules(AssignmentTable.everything("ROUND_ROBIN"));
        mail();
        mail();
        roster.present(first, absence.id(), marta);

        assertThat(List.of(mail().assignee(), mail().assignee(), mail().assignee()))
                .containsExactly(first, second, first);
    }

    /** As many at once as four nodes with two workers each would do. */
    @ParameterizedTest
    @ValueSource(strings = {"ROUND_ROBIN", "LEAST_LOADED"})
    void nobodyIsGivenMoreThanOneAboveTheMeanHoweverManyComeAtOnce(String method) throws Exception {
        List<String> pool = List.of(agent(), agent(), agent(), agent(), agent());
        rules(AssignmentTable.everything(method));
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        List<Callable<Ticket>> arrivals = Collections.nCopies(83, this::mail);

        List<String> given = new ArrayList<>();
        for (Future<Ticket> arrival : nodes.invokeAll(arrivals)) {
            given.add(arrival.get().assignee());
        }
        nodes.shutdown();

        Map<String, Long> each =
                given.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(each).containsOnlyKeys(pool);
        IntSummaryStatistics counts =
                each.values().stream().mapToInt(Long::intValue).summaryStatistics();
        assertThat(counts.getMax()).isLessThanOrEqualTo((int) Math.floor(counts.getAverage() + 1));
        assertThat(counts.getMax() - counts.getMin()).isLessThanOrEqualTo(1);
    }

    @Test
    void onlyManagersWriteTheRosterAndNobodyWritesOverAnother() {
        String someone = agent();
        RosterEntry read = roster.of(someone).entry();
        Agent ana = agents.find("ana").orElseThrow();
        assertThatThrownBy(() -> roster.save(read, ana)).extracting("kind").isEqualTo(RosterRefusal.Kind.NOT_A_MANAGER);
        assertThatThrownBy(() -> roster.absent(someone, new Absence(null, null, null, null), ana))
                .extracting("kind")
                .isEqualTo(RosterRefusal.Kind.NOT_A_MANAGER);

        roster.save(read, marta);

        assertThatThrownBy(() -> roster.save(read, marta)).extracting("kind").isEqualTo(RosterRefusal.Kind.OVERTAKEN);
    }
}
