package org.atende.routing.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atende.identity.Customers;
import org.atende.routing.Edition;
import org.atende.routing.Editions;
import org.atende.routing.studio.PackagedTable;
import org.atende.testing.EngineClock;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.Tickets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

abstract class ReplayContract {

    /** A time when no other test opens tickets. */
    private static final Instant THEN = Instant.parse("2031-03-03T09:15:00Z");

    @Autowired
    Replay replay;

    @Autowired
    Tickets tickets;

    @Autowired
    Customers customers;

    @Autowired
    Editions editions;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void travel() {
        EngineClock.moveTo(THEN);
    }

    @AfterEach
    void forget() {
        jdbc.update("delete from ticket where number like 'COPY-%'");
        EngineClock.reset();
    }

    private String mail(String subject, Department asked) {
        var requester = customers.known("rita@cliente.example", "Rita", null);
        NewTicket request =
                new NewTicket(subject, NewMessage.of("Texto"), requester, asked, null, Channel.EMAIL, null, false);
        return tickets.open(request, Actor.of(requester)).ticket().number().value();
    }

    private ReplayResult replay(String draft) {
        return replay(draft, (done, total, moved) -> {});
    }

    private ReplayResult replay(String draft, Replay.Progress progress) {
        EngineClock.moveTo(THEN.plus(Duration.ofHours(12)));
        return replay.run(
                draft.getBytes(StandardCharsets.UTF_8),
                PackagedTable.xml().getBytes(StandardCharsets.UTF_8),
                1,
                progress);
    }

    @Test
    void theTargetIsThatOfTheCustomersTierAndTheChannel() {
        Edition live = editions.inForce("sla-targets").orElseThrow();
        byte[] before = editions.content(live);
        String forStandardMails = new String(before, StandardCharsets.UTF_8)
                .replaceFirst("(rule_problem_in3\">\\s*<text>)-", "$1\"STANDARD\"")
                .replaceFirst("(rule_problem_in4\">\\s*<text>)-", "$1\"EMAIL\"")
                .replaceFirst("PT12H", "PT5H");
        editions.publish(live.file(), forStandardMails.getBytes(StandardCharsets.UTF_8));
        try {
            String number = mail("A minha fatura", Department.SUPPORT);

            assertThat(replay(PackagedTable.sendingToBilling("fatura")).examples())
                    .filteredOn(moved -> moved.number().equals(number))
                    .singleElement()
                    .satisfies(moved -> {
                        assertThat(moved.from()).containsEntry("target", "PT5H");
                        assertThat(moved.to()).containsEntry("target", "PT24H");
                    });
        } finally {
            editions.publish(live.file(), before);
        }
    }

    @Test
    void whatMovesIsToldWithTheRowThatMovesIt() {
        jdbc.update(
                "update ticket set created_at = ? where created_at >= ?",
                java.sql.Timestamp.from(THEN.minusSeconds(9_999_999)),
                java.sql.Timestamp.from(THEN.minusSeconds(1)));
        String moves = mail("A minha Fatura", Department.SUPPORT);
        mail("O meu domínio", Department.SUPPORT);
        mail("Outra fatura", Department.BILLING);

        ReplayResult result = replay(PackagedTable.sendingToBilling("fatura"));

        assertThat(result.tickets()).isEqualTo(3);
        assertThat(result.moved()).isOne();
        assertThat(result.changes().get("department"))
                .containsOnly(
                        entry("SUPPORT", Map.of("SUPPORT", 1, "BILLING", 1)), entry("BILLING", Map.of("BILLING", 1)));
        assertThat(result.changes().get("target")).isNotEmpty();
        assertThat(result.examples()).singleElement().satisfies(moved -> {
            assertThat(moved.number()).isEqualTo(moves);
            assertThat(moved.from()).containsEntry("team", "support-first-line").containsEntry("priority", "MEDIUM");
            assertThat(moved.to()).containsEntry("team", "billing").containsEntry("priority", "NORMAL");
            assertThat(moved.why().get(0))
                    .isEqualTo(new ReplayResult.Why("ticket-department", "Ticket department", 1, 1, "A test's row."));
        });
        assertThat(result.load())
                .filteredOn(load -> load.team().equals("billing"))
                .singleElement()
                .satisfies(billing -> {
                    assertThat(billing.before()[9]).isEqualTo(1);
                    assertThat(billing.after()[9]).isEqualTo(2);
                });
    }

    @Test
    void everyTicketIsRoutedOnceHoweverManyThereAre() {
        int count = 2 * PastTickets.PAGE + 500;
        ManyTickets.copy(jdbc, mail("Olá", Department.SUPPORT), count, THEN.plusSeconds(60));
        List<Integer> done = new ArrayList<>();

        ReplayResult result = replay(PackagedTable.xml(), (at, total, moved) -> done.add(at));

        assertThat(result.tickets()).isGreaterThanOrEqualTo(count + 1);
        assertThat(result.moved()).isZero();
        assertThat(done).hasSizeGreaterThan(3).isSorted().startsWith(0).endsWith(result.tickets());
    }

    @Test
    void aReplayEndsWhenNobodyListensAnyMoreAndTheNextMayBegin() {
        mail("Olá", Department.SUPPORT);

        assertThatThrownBy(() -> replay(PackagedTable.xml(), (at, total, moved) -> {
                    throw new IllegalStateException("Gone");
                }))
                .hasMessage("Gone");

        assertThat(replay(PackagedTable.xml()).moved()).isZero();
    }
}
