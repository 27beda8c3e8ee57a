package org.atende.routing.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.atende.identity.Agent;
import org.atende.identity.Agents;
import org.atende.identity.Customers;
import org.atende.routing.Decision;
import org.atende.routing.Decisions;
import org.atende.routing.Editions;
import org.atende.routing.lint.Finding;
import org.atende.routing.sheet.RowChange;
import org.atende.routing.studio.StudioRefusal.Kind;
import org.atende.testing.EngineClock;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.Ticket;
import org.atende.ticket.Tickets;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

abstract class StudioContract {

    private static final String TABLE = "ticket-department";

    @Autowired
    Studio studio;

    @Autowired
    Publishing publishing;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Editions editions;

    @Autowired
    Agents agents;

    @Autowired
    Tickets tickets;

    @Autowired
    Customers customers;

    @Autowired
    Decisions decisions;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("rulesAtStart")
    SmartInitializingSingleton nextStart;

    StudioRules rules;
    Agent marta;
    Agent admin;

    @BeforeEach
    void know() {
        rules = new StudioRules(repository, jdbc);
        marta = agents.find("marta").orElseThrow();
        admin = agents.find("admin").orElseThrow();
    }

    @AfterEach
    void reset() {
        rules.reset();
        EngineClock.reset();
    }

    private Draft draft(Agent author, String xml) {
        return studio.save(TABLE, author, xml, null, 0);
    }

    private Publication publish(Agent author, String xml) {
        draft(author, xml);
        return publishing.publish(TABLE, author, "Why not", null);
    }

    private Ticket mail(String subject) {
        var requester = customers.known("rita@cliente.example", "Rita", null);
        return tickets.open(
                        new NewTicket(
                                subject,
                                NewMessage.of("Texto"),
                                requester,
                                Department.SUPPORT,
                                null,
                                Channel.EMAIL,
                                null,
                                false),
                        Actor.of(requester))
                .ticket();
    }

    private int live() {
        return studio.live(TABLE).versions().get(TABLE);
    }

    private static void assertRefused(Kind kind, ThrowingCallable what) {
        assertRefused(kind, what, refusal -> {});
    }

    private static void assertRefused(Kind kind, ThrowingCallable what, Consumer<StudioRefusal> more) {
        assertThatThrownBy(what).isInstanceOfSatisfying(StudioRefusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            more.accept(refusal);
        });
    }

    @Test
    void nothingIsWrongWithThePackagedTables() {
        assertThat(studio.lintLive(studio.live("assignment"))).isEmpty();
        assertThat(editions.inForce()).isNotEmpty().allSatisfy(live -> assertThat(studio.lintLive(live))
                .noneMatch(Finding::isError));
    }

    @Test
    void aDraftRoutesNobody() {
        draft(marta, PackagedTable.sendingToBilling("fatura"));

        assertThat(mail("fatura de maio").department()).isEqualTo(Department.SUPPORT);
        assertThat(studio.draft(TABLE, "marta")).isPresent();
    }

    @Test
    void whatIsPublishedRoutesTheNextMailAndLeavesTheOthers() {
        int before = live();
        Ticket old = mail("fatura de abril");

        publish(marta, PackagedTable.sendingToBilling("fatura"));
        Ticket next = mail("fatura de maio");

        assertThat(old.department()).isEqualTo(Department.SUPPORT);
        assertThat(next.department()).isEqualTo(Department.BILLING);
        assertThat(decisionOf(old).version()).isEqualTo(before);
        assertThat(decisionOf(next).version()).isEqualTo(before + 1);
        assertThat(decisionOf(next).rules()).extracting(Decision.Rule::id).containsExactly("rule_toBilling");
        assertThat(studio.draft(TABLE, "marta")).isEmpty();
    }

    private Decision decisionOf(Ticket ticket) {
        return decisions.of(ticket.number().value()).stream()
                .filter(decision -> decision.table().equals(TABLE))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twoManagersSeeEachOthersDraftsAndKeepTheirOwn() {
        draft(marta, PackagedTable.sendingToBilling("fatura"));
        draft(admin, PackagedTable.sendingToBilling("recibo"));

        assertThat(studio.drafts(TABLE)).extracting(Draft::author).containsExactlyInAnyOrder("marta", "admin");
        assertThat(studio.draft(TABLE, "marta").orElseThrow().xml()).contains("matches(?, \"fatura\")");
    }

    @Test
    void twoWindowsOfOneManagerDoNotOverwriteEachOther() {
        Draft first = draft(marta, PackagedTable.sendingToBilling("fatura"));
        studio.save(TABLE, marta, PackagedTable.sendingToBilling("recibo"), null, first.version());

        assertRefused(
                Kind.STALE_DRAFT,
                () -> studio.save(TABLE, marta, PackagedTable.sendingToBilling("x"), null, first.version()));
        assertRefused(Kind.STALE_DRAFT, () -> draft(marta, PackagedTable.sendingToBilling("x")));
        assertThat(studio.draft(TABLE, "marta").orElseThrow().xml()).contains("recibo");
    }

    @Test
    void whoeverPublishesSecondHearsOfTheFirst() {
        draft(marta, PackagedTable.sendingToBilling("fatura"));
        publish(admin, PackagedTable.sendingToBilling("recibo"));

        assertRefused(Kind.OVERTAKEN, () -> publishing.publish(TABLE, marta, "Too late", null), refusal -> assertThat(
                        refusal.details())
                .containsExactly(live(), "Admin"));
        assertThat(studio.draft(TABLE, "marta")).isPresent();
    }

    @Test
    void errorsAreNotPublished() {
        int before = live();
        draft(marta, PackagedTable.with("<text>\"SALES\"</text>", "<text>\"SALLES\"</text>"));

        assertRefused(Kind.FAULTY, () -> publishing.publish(TABLE, marta, "Oops", null), refusal -> assertThat(
                        refusal.findings())
                .extracting(Finding::kind, Finding::table, Finding::row)
                .contains(
                        tuple(Finding.Kind.UNKNOWN_VALUE, "ticket-department", "rule_aboutOffers"),
                        tuple(Finding.Kind.UNKNOWN_VALUE, "ticket-routing", "rule_sales"),
                        tuple(Finding.Kind.GAP, "ticket-routing", "rule_sales")));
        assertThat(live()).isEqualTo(before);
    }

    @Test
    void aScriptIsNeverPublished() {
        draft(
                marta,
                PackagedTable.with(
                        "<outputEntry id=\"rule_sales_out1\">",
                        "<outputEntry id=\"rule_sales_out1\" expressionLanguage=\"juel\">"));

        assertRefused(Kind.FAULTY, () -> publishing.publish(TABLE, marta, "Evil", null));
    }

    @Test
    void nothingIsPublishedWithoutSayingWhy() {
        draft(marta, PackagedTable.sendingToBilling("fatura"));

        assertRefused(Kind.NO_COMMENT, () -> publishing.publish(TABLE, marta, "  ", null));
    }

    @Test
    void agentsAndAnalystsChangeNothing() {
        for (String who : List.of("ana", "andre")) {
            Agent agent = agents.find(who).orElseThrow();

            assertRefused(Kind.NOT_A_MANAGER, () -> draft(agent, PackagedTable.xml()));
            assertRefused(Kind.NOT_A_MANAGER, () -> publishing.publish(TABLE, agent, "x", null));
            assertRefused(Kind.NOT_A_MANAGER, () -> publishing.rollBack(TABLE, 1, agent, "x"));
        }
    }

    @Test
    void aPublicationWaitsForItsTime() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        draft(marta, PackagedTable.sendingToBilling("fatura"));
        Publication wish = publishing.publish(TABLE, marta, "From tomorrow", tomorrow);
        int before = live();

        publishing.publishDue();
        assertThat(live()).isEqualTo(before);

        EngineClock.moveTo(tomorrow.plusSeconds(1));
        publishing.publishDue();
        publishing.publishDue();

        assertThat(live()).isEqualTo(before + 1);
        assertThat(publishing.of(TABLE))
                .singleElement()
                .returns(wish.id(), Publication::id)
                .returns(Publication.State.PUBLISHED, Publication::state)
                .returns(studio.live(TABLE).deployment(), Publication::deployment);
    }

    @Test
    void aPublicationThatWaitsIsOvertakenByOneThatDoesNot() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        draft(marta, PackagedTable.sendingToBilling("fatura"));
        Publication wish = publishing.publish(TABLE, marta, "From tomorrow", tomorrow);
        publish(admin, PackagedTable.sendingToBilling("recibo"));
        int before = live();

        EngineClock.moveTo(tomorrow.plusSeconds(1));
        publishing.publishDue();

        assertThat(live()).isEqualTo(before);
        assertThat(publishing.of(TABLE))
                .filteredOn(publication -> publication.id().equals(wish.id()))
                .singleElement()
                .returns(Publication.State.REFUSED, Publication::state)
                .returns("OVERTAKEN", Publication::reason);
    }

    @Test
    void aPublicationThatWaitsCanBeCalledOff() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        draft(marta, PackagedTable.sendingToBilling("fatura"));
        Publication wish = publishing.publish(TABLE, marta, "From tomorrow", tomorrow);

        publishing.cancel(wish.id(), admin);

        EngineClock.moveTo(tomorrow.plusSeconds(1));
        publishing.publishDue();
        assertThat(publishing.of(TABLE)).extracting(Publication::state).containsExactly(Publication.State.CANCELLED);
        assertRefused(Kind.OVER, () -> publishing.cancel(wish.id(), admin));
    }

    @Test
    void rollingBackBringsTheEarlierRulesIntoForceAgain() {
        int before = live();
        publish(marta, PackagedTable.sendingToBilling("fatura"));

        publishing.rollBack(TABLE, before, admin, "Too many");

        assertThat(live()).isEqualTo(before + 2);
        assertThat(mail("fatura de maio").department()).isEqualTo(Department.SUPPORT);
    }

    @Test
    void theHistorySaysWhoWhyAndWhichRows() {
        int before = live();
        publish(marta, PackagedTable.sendingToBilling("fatura"));
        publishing.rollBack(TABLE, before, admin, "Too many");

        List<Chronicle.Entry> history = chronicle.of(TABLE);

        assertThat(history)
                .extracting(
                        Chronicle.Entry::version,
                        Chronicle.Entry::author,
                        Chronicle.Entry::comment,
                        Chronicle.Entry::rolledBackTo,
                        Chronicle.Entry::packaged)
                .startsWith(
                        tuple(before + 2, "Admin", "Too many", before, false),
                        tuple(before + 1, "Marta", "Why not", null, false),
                        tuple(before, null, null, null, true));
        assertThat(history.get(1).changes())
                .extracting(RowChange::kind, RowChange::row, RowChange::to)
                .containsExactly(tuple(RowChange.Kind.ADDED, "rule_toBilling", 1));
        assertThat(history.get(0).changes())
                .extracting(RowChange::kind, RowChange::row, RowChange::from)
                .containsExactly(tuple(RowChange.Kind.REMOVED, "rule_toBilling", 1));
    }

    @Test
    void aNewReleaseLeavesAnEditedTableInForceAndShowsBothSides() {
        rules.packagedBefore(
                PackagedTable.with("matches(?, \"urgente|urgencia|urgent|asap\")", "matches(?, \"asap\")"));
        publish(
                marta,
                PackagedTable.with("\"at.gov.pt\",\"portaldasfinancas.gov.pt\"", "\"at.gov.pt\"")
                        .replace("matches(?, \"urgente|urgencia|urgent|asap\")", "matches(?, \"asap\")"));
        int edited = live();

        nextStart.afterSingletonsInstantiated();

        assertThat(live()).isEqualTo(edited);
        assertThat(chronicle.upgrade(studio.live(TABLE)).orElseThrow().rows())
                .extracting(ThreeWay.Fate::row, ThreeWay.Fate::side)
                .containsExactly(
                        tuple("rule_taxOffice", ThreeWay.Side.OURS), tuple("rule_urgent", ThreeWay.Side.THEIRS));
    }

    @Test
    void withoutAnEditNothingWaitsForADecision() {
        assertThat(chronicle.upgrade(studio.live(TABLE))).isEmpty();
    }
}
