package org.atende.mail.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atende.mail.Mails.aboutTheBill;
import static org.atende.mail.Mails.fromJoao;
import static org.atende.mail.Mails.raw;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atende.mail.MailNode;
import org.atende.mail.raw.RawMails;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the intake promises, on every database that the desk runs on. */
abstract class IntakeContract {

    private static final String NO_WORKERS = "atende.mail.intake.sweep-interval=1h";

    private final LedgerHandler handler = new LedgerHandler();
    private final List<MailNode> nodes = new ArrayList<>();
    private String database;

    abstract String freshDatabase();

    @BeforeEach
    void anEmptyDatabase() {
        database = freshDatabase();
    }

    @AfterEach
    void stop() {
        nodes.forEach(MailNode::close);
    }

    private MailNode node(String... properties) {
        MailNode node = MailNode.start(database, handler, properties);
        handler.writeTo(node.get(JdbcTemplate.class));
        nodes.add(node);
        return node;
    }

    /** A node whose workers have stopped: it stores, and hands nothing over. */
    private MailNode dyingNode() {
        MailNode node = node(NO_WORKERS);
        node.get(Sweeper.class).stop();
        node.get(MailWorkers.class).stop();
        return node;
    }

    private Map<String, Object> row(UUID id) {
        return nodes.get(0).get(JdbcTemplate.class).queryForMap("select * from mail_intake where id = ?", id);
    }

    private void awaitOutcome(UUID id, Outcome outcome) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(row(id)).containsEntry("outcome", outcome.name()));
    }

    @Test
    void mailIsHandledAndWhatBecameOfItKept() {
        UUID id = node().get(Intake.class).keep(aboutTheBill("a"), fromJoao());

        awaitOutcome(id, Outcome.OPENED);
        assertThat(row(id))
                .containsEntry("ticket_number", "YZP-171-95989")
                .containsEntry("ticket_message", id)
                .containsEntry("message_id", "<a@cliente.example>")
                .containsEntry("from_address", "joao@cliente.example")
                .containsEntry("subject", "A fatura não está certa")
                .containsEntry("attempts", 1)
                .containsEntry("next_attempt_at", null)
                .containsEntry("error", null);
        assertThat(handler.lines()).isEqualTo(1);
    }

    @Test
    void rawMailIsKeptByteByByteHoweverLarge() {
        MailNode node = node();
        byte[] large = new byte[3 * 1024 * 1024 + 17];
        new Random(7).nextBytes(large);

        UUID id = node.get(Intake.class).keep(large, fromJoao());

        awaitOutcome(id, Outcome.OPENED);
        assertThat(node.get(RawMails.class).read(id)).isEqualTo(large);
        assertThat(node.get(JdbcTemplate.class).queryForObject("select size from ledger", Integer.class))
                .isEqualTo(large.length);
    }

    @Test
    void sameMailDeliveredAgainChangesNothing() {
        Intake intake = node().get(Intake.class);
        UUID first = intake.keep(aboutTheBill("a"), fromJoao());
        awaitOutcome(first, Outcome.OPENED);

        UUID second = intake.keep(aboutTheBill("a"), fromJoao());

        awaitOutcome(second, Outcome.DUPLICATE);
        assertThat(row(second)).containsEntry("ticket_number", "YZP-171-95989").containsEntry("ticket_message", first);
        assertThat(handler.lines()).isEqualTo(1);
    }

    @Test
    void manyDeliveriesOfOneMailToTwoNodesAtOnceChangeOneTicket() {
        List<Intake> intakes = List.of(node().get(Intake.class), node().get(Intake.class));

        List<UUID> ids = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> intakes.get(i % 2).keep(aboutTheBill("a"), fromJoao()))
                .toList();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> ids.stream().map(id -> row(id).get("outcome")).noneMatch("RECEIVED"::equals));
        assertThat(ids.stream().map(id -> row(id).get("outcome")).filter("OPENED"::equals))
                .hasSize(1);
        assertThat(ids.stream().map(id -> row(id).get("outcome")).filter("DUPLICATE"::equals))
                .hasSize(23);
        assertThat(handler.lines()).isEqualTo(1);
    }

    @Test
    void mailsThatOnlyLookAlikeAreBothHandled() {
        Intake intake = node().get(Intake.class);

        Stream.of("a", "b").forEach(id -> intake.keep(aboutTheBill(id), fromJoao()));
        Stream.of(1, 2).forEach(i -> intake.keep(raw("Subject: Help", "", "It is down again"), fromJoao()));

        await().untilAsserted(() -> assertThat(handler.lines()).isEqualTo(4));
    }

    @Test
    void failedMailLeavesNothingBehindAndIsTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        handler.whileApplying = mail -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("The disk is full");
            }
        };

        UUID id = node().get(Intake.class).keep(aboutTheBill("a"), fromJoao());

        awaitOutcome(id, Outcome.OPENED);
        assertThat(row(id)).containsEntry("attempts", 3).containsEntry("error", null);
        assertThat(handler.lines()).isEqualTo(1);
    }

    @Test
    void mailThatFailsForGoodIsQuarantinedWithAReasonAndCanBeReleased() {
        handler.whileApplying = mail -> {
            if (!mail.released()) {
                throw new IllegalStateException("The subject\nis cursed\0");
            }
        };
        MailNode node = node("atende.mail.intake.max-attempts=3");
        UUID id = node.get(Intake.class).keep(aboutTheBill("a"), fromJoao());
        awaitOutcome(id, Outcome.QUARANTINED);
        assertThat(row(id)).containsEntry("attempts", 3);
        assertThat(row(id).get("error").toString())
                .isEqualTo(
                        "Tried 3 times. The mail could not be handled: The subject is cursed  (IllegalStateException).");

        boolean released =
                node.get(IntakeStore.class).release(id, "marta", fromJoao().receivedAt());

        assertThat(released).isTrue();
        awaitOutcome(id, Outcome.OPENED);
        assertThat(handler.lines()).isEqualTo(1);
    }

    @Test
    void mailThatExhaustsTheStackHarmsOnlyItself() {
        handler.whileApplying = mail -> {
            throw new StackOverflowError();
        };
        Intake intake = node("atende.mail.intake.max-attempts=1").get(Intake.class);
        UUID deep = intake.keep(aboutTheBill("a"), fromJoao());
        awaitOutcome(deep, Outcome.QUARANTINED);
        handler.whileApplying = mail -> {};

        awaitOutcome(intake.keep(aboutTheBill("b"), fromJoao()), Outcome.OPENED);
    }

    @Test
    void mailsLeftBehindByANodeThatDiedAreTakenUpByAnother() {
        Intake dying = dyingNode().get(Intake.class);
        IntStream.range(0, 120).forEach(i -> dying.keep(aboutTheBill("m" + i), fromJoao()));
        assertThat(handler.lines()).isZero();

        node();
        node();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(handler.lines()).isEqualTo(120));
        assertThat(handler.mails()).isEqualTo(120);
        assertThat(handler.sameMailTwiceAtOnce).isFalse();
    }

    @Test
    void mailLeasedByANodeThatDiedIsTakenUpWhenTheLeaseIsOver() {
        MailNode dying = dyingNode();
        UUID id = dying.get(Intake.class).keep(aboutTheBill("a"), fromJoao());
        var now = fromJoao().receivedAt().plusSeconds(1);
        assertThat(dying.get(IntakeStore.class).lease(5, now, now.plusSeconds(1)))
                .hasSize(1);
        assertThat(dying.get(IntakeStore.class).lease(5, now, now.plusSeconds(1)))
                .isEmpty();

        node();

        awaitOutcome(id, Outcome.OPENED);
        assertThat(handler.lines()).isEqualTo(1);
    }

    @Test
    void workOnAMailThatAnotherNodeHasHandledMeanwhileIsUndone() {
        handler.whileApplying = mail -> {};
        MailNode node = dyingNode();
        UUID id = node.get(Intake.class).keep(raw("Subject: no id, no date", "", "x"), fromJoao());
        IntakeMail mail = node.get(IntakeStore.class).read(id);

        node.get(ApplyMail.class).apply(mail);
        node.get(ApplyMail.class).apply(mail);

        assertThat(handler.lines()).isEqualTo(1);
        assertThat(row(id)).containsEntry("outcome", "OPENED").containsEntry("attempts", 1);
    }

    @Test
    void mailsThatFindNoPlaceInMemoryWaitInTheDatabase() {
        CountDownLatch gate = new CountDownLatch(1);
        handler.whileApplying = mail -> waitFor(gate);
        Intake intake = node("atende.mail.intake.workers=1", "atende.mail.intake.queue=1")
                .get(Intake.class);

        IntStream.range(0, 10).forEach(i -> intake.keep(aboutTheBill("m" + i), fromJoao()));
        gate.countDown();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(handler.lines()).isEqualTo(10));
        assertThat(handler.mails()).isEqualTo(10);
    }

    @Test
    void stoppingNodeFinishesTheMailInHandAndGivesBackTheRest() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        handler.whileApplying = mail -> {
            begun.countDown();
            waitFor(gate);
        };
        MailNode stopping = node("atende.mail.intake.workers=1", NO_WORKERS);
        UUID inHand = stopping.get(Intake.class).keep(aboutTheBill("a"), fromJoao());
        UUID waiting = stopping.get(Intake.class).keep(aboutTheBill("b"), fromJoao());
        waitFor(begun);

        Thread stop = new Thread(() -> stopping.get(MailWorkers.class).stop());
        stop.start();
        await().until(() -> !stopping.get(MailWorkers.class).isRunning());
        gate.countDown();

        awaitOutcome(inHand, Outcome.OPENED);
        await().until(() -> !stop.isAlive());
        assertThat(row(waiting)).containsEntry("outcome", "RECEIVED").containsEntry("attempts", 0);
        node();
        awaitOutcome(waiting, Outcome.OPENED);
    }

    @Test
    void headersThatNoDatabaseWouldTakeAreStoredAllTheSame() {
        byte[] odd = ("Message-ID: <" + "x".repeat(5000)
                        + ">\r\nFrom: \0<<>>@@\u00ff\r\nSubject: a\0b =?utf-8?Q?=ED=A0=80?="
                        + "=?nonsense?B?!!!?= \ud83d\ude00\r\n\r\nbody")
                .getBytes(ISO_8859_1);
        Intake intake = node().get(Intake.class);

        awaitOutcome(intake.keep(odd, fromJoao()), Outcome.OPENED);
        awaitOutcome(intake.keep(new byte[0], fromJoao()), Outcome.OPENED);
        awaitOutcome(intake.keep(new byte[] {'\r'}, fromJoao()), Outcome.OPENED);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
