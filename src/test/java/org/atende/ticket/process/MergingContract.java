package org.atende.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.atende.testing.EngineClock;
import org.atende.ticket.HistoryEntry;
import org.atende.ticket.InvalidRequest;
import org.atende.ticket.Message;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NotAllowed;
import org.atende.ticket.Status;
import org.atende.ticket.Step;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;

/** Merged tickets in the engine and in the desk's rows. */
@Import(Desk.class)
abstract class MergingContract {

    @Autowired
    Desk desk;

    @Autowired
    Tickets tickets;

    @AfterEach
    void theClockRunsAgain() {
        EngineClock.reset();
    }

    private List<String> said(TicketNumber number) {
        return tickets.conversation(tickets.get(number)).stream()
                .filter(message -> message.kind() == Message.Kind.PUBLIC)
                .map(Message::text)
                .toList();
    }

    @Test
    void aMergedTicketWaitsInClosedWithoutATaskAndReturnsToTheQueue() {
        TicketNumber merged = desk.ticketIn(Status.IN_PROGRESS);
        TicketNumber other = desk.sibling(merged);

        tickets.merge(merged, other, Desk.ANA);

        assertThat(desk.task(merged)).isNull();
        assertThat(desk.isRunning(merged)).isTrue();
        assertThat(desk.timer(merged, "timer_escalation")).isNull();
        assertThat(desk.timer(merged, "timer_reopenDeadline")).isNotNull();
        assertThat(desk.standsAt(other)).isEqualTo(Status.IN_QUEUE);

        Ticket back = tickets.unmerge(merged, Desk.ANA);

        assertThat(back.assignee()).isNull();
        assertThat(desk.standsAt(merged)).isEqualTo(Status.IN_QUEUE);
        assertThat(desk.isRunning(merged)).isTrue();
        assertThat(desk.timer(merged, "timer_reopenDeadline")).isNull();
        assertThat(desk.timer(merged, "timer_escalation")).isNotNull();
    }

    @Test
    void anOpenTicketThatGoesOnInAClosedOneReopensIt() {
        TicketNumber closed = desk.ticketIn(Status.CLOSED);
        TicketNumber open = desk.sibling(closed);

        tickets.merge(open, closed, Desk.ANA);

        assertThat(desk.standsAt(closed)).isEqualTo(Status.IN_QUEUE);
        assertThat(tickets.get(closed))
                .satisfies(ticket -> assertThat(ticket.status()).isEqualTo(Status.IN_QUEUE))
                .satisfies(ticket -> assertThat(ticket.unread()).isTrue());
    }

    @Test
    void aTicketThatCanNoLongerBeReopenedTakesNoOpenOne() {
        TicketNumber closed = desk.ticketIn(Status.CLOSED);
        EngineClock.moveTo(tickets.get(closed).reopenUntil().plusSeconds(1));
        TicketNumber open = desk.sibling(closed);

        assertThatThrownBy(() -> tickets.merge(open, closed, Desk.ANA)).isInstanceOf(NotAllowed.class);

        assertThat(tickets.get(open).mergedInto()).isNull();
        assertThat(desk.standsAt(open)).isEqualTo(Status.IN_QUEUE);
        tickets.merge(closed, open, Desk.ANA);
        assertThat(tickets.get(closed).mergedInto()).isEqualTo(open);
    }

    @Test
    void aTicketThatWasClosedBeforeItsMergeStaysSoAfterwards() {
        TicketNumber closed = desk.ticketIn(Status.CLOSED);
        TicketNumber other = desk.sibling(closed);

        tickets.merge(closed, other, Desk.ANA);
        tickets.unmerge(closed, Desk.ANA);

        assertThat(desk.standsAt(closed)).isEqualTo(Status.CLOSED);
        assertThat(tickets.get(closed).mergedInto()).isNull();
        tickets.perform(closed, Step.reopen(null), Desk.ANA);
        assertThat(desk.standsAt(closed)).isEqualTo(Status.IN_QUEUE);
    }

    @Test
    void anUndoAfterTheReopenDeadlineLeavesTheTicketClosed() {
        TicketNumber merged = desk.ticketIn(Status.IN_PROGRESS);
        TicketNumber other = desk.sibling(merged);
        tickets.merge(merged, other, Desk.ANA);
        EngineClock.moveTo(tickets.get(merged).reopenUntil().plusSeconds(1));
        desk.fire(merged, "timer_reopenDeadline");

        tickets.unmerge(merged, Desk.ANA);

        assertThat(tickets.get(merged).status()).isEqualTo(Status.CLOSED);
        assertThat(desk.isRunning(merged)).isFalse();
    }

    @Test
    void anAnswerToTheFirstOfAChainReachesTheLast() {
        TicketNumber first = desk.ticketIn(Status.IN_QUEUE);
        TicketNumber second = desk.sibling(first);
        TicketNumber third = desk.sibling(first);
        tickets.merge(first, second, Desk.ANA);
        tickets.merge(second, third, Desk.ANA);

        Tickets.Said answer = desk.answer(first, "Ainda está parado.");

        assertThat(answer.ticket().number()).isEqualTo(third);
        assertThat(said(third)).hasSize(4).endsWith("Ainda está parado.");
        assertThat(tickets.relations(List.of(tickets.get(third))).values())
                .singleElement()
                .satisfies(beside -> assertThat(beside.merged()).containsExactly(second));
        tickets.unmerge(second, Desk.ANA);
        assertThat(said(third)).hasSize(1);
        assertThat(said(second)).hasSize(3).endsWith("Ainda está parado.");
        assertThat(desk.answer(first, "E agora?").ticket().number()).isEqualTo(second);
        tickets.unmerge(first, Desk.ANA);
        assertThat(said(first)).endsWith("Ainda está parado.", "E agora?");
        assertThat(said(second)).hasSize(1);
    }

    @Test
    void mergingIntoAMergedTicketGoesToTheOneThatGoesOnAndNeverInACircle() {
        TicketNumber first = desk.ticketIn(Status.IN_QUEUE);
        TicketNumber second = desk.sibling(first);
        TicketNumber third = desk.sibling(first);
        tickets.merge(first, second, Desk.ANA);

        tickets.merge(third, first, Desk.ANA);

        assertThat(tickets.get(third).mergedInto()).isEqualTo(second);
        assertThatThrownBy(() -> tickets.merge(second, first, Desk.ANA)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> tickets.merge(first, third, Desk.ANA)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aNoteOnAMergedTicketIsSeenOnTheOneThatGoesOn() {
        TicketNumber merged = desk.ticketIn(Status.IN_QUEUE);
        TicketNumber other = desk.sibling(merged);
        tickets.merge(merged, other, Desk.ANA);

        tickets.note(merged, NewMessage.of("Visto."), Desk.ANA);

        assertThat(tickets.conversation(tickets.get(other)))
                .extracting(Message::text)
                .endsWith("Visto.");
    }

    @Test
    void anAnswerAfterTheReopenDeadlineOfTheOneThatGoesOnOpensANewTicket() {
        TicketNumber merged = desk.ticketIn(Status.IN_QUEUE);
        TicketNumber other = desk.sibling(merged);
        tickets.merge(merged, other, Desk.ANA);
        tickets.perform(other, Step.resolve("Feito."), Desk.ANA);
        EngineClock.moveTo(tickets.get(other).reopenUntil().plusSeconds(1));

        Tickets.Said answer = desk.answer(merged, "Voltou a acontecer.");

        assertThat(answer.opened()).isTrue();
        assertThat(tickets.links(answer.ticket()))
                .extracting(Tickets.LinkedTicket::number)
                .containsExactly(other);
    }

    /** Two agents merge two tickets into each other while the customer writes to both: nobody waits for ever, nothing is lost. */
    @Test
    void mergesAndAnswersAtTheSameMomentNeitherBlockEachOtherNorLoseAWord() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 8; round++) {
                TicketNumber one = desk.ticketIn(Status.IN_QUEUE);
                TicketNumber other = desk.sibling(one);

                List<Boolean> done = atOnce(
                        people,
                        () -> tickets.merge(one, other, Desk.ANA),
                        () -> tickets.merge(other, one, Desk.ANA),
                        () -> desk.answer(one, "Ao primeiro."),
                        () -> desk.answer(other, "Ao segundo."));

                assertThat(done.subList(0, 2)).as("the merges").containsExactlyInAnyOrder(true, false);
                assertThatAllIsKept(one, other, done);
            }
        } finally {
            people.shutdownNow();
            assertThat(people.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void assertThatAllIsKept(TicketNumber one, TicketNumber other, List<Boolean> done) {
        boolean oneIsMerged = tickets.get(one).mergedInto() != null;
        TicketNumber goingOn = oneIsMerged ? other : one;
        List<String> expected = new ArrayList<>(List.of("Não funciona.", "Continua."));
        if (done.get(2)) {
            expected.add("Ao primeiro.");
        }
        if (done.get(3)) {
            expected.add("Ao segundo.");
        }
        assertThat(said(goingOn)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(desk.standsAt(goingOn)).isEqualTo(Status.IN_QUEUE);
        assertThat(desk.task(oneIsMerged ? one : other)).isNull();
        assertThat(tickets.history(tickets.get(goingOn)))
                .extracting(HistoryEntry::what)
                .containsOnlyOnce("MERGE");
    }

    /** Whether each was done; one that was overtaken is refused, and may be tried again. */
    private static List<Boolean> atOnce(ExecutorService people, Callable<?>... deeds) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> under = new ArrayList<>();
        for (Callable<?> deed : deeds) {
            under.add(people.submit(() -> {
                start.await();
                return deed.call();
            }));
        }
        start.countDown();
        List<Boolean> done = new ArrayList<>();
        for (Future<?> one : under) {
            try {
                one.get(Duration.ofSeconds(20).toSeconds(), TimeUnit.SECONDS);
                done.add(true);
            } catch (ExecutionException e) {
                assertThat(e.getCause())
                        .isInstanceOfAny(
                                NotAllowed.class, InvalidRequest.class, OptimisticLockingFailureException.class);
                done.add(false);
            }
        }
        return done;
    }
}
