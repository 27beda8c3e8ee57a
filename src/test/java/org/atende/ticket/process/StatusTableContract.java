package org.atende.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.atende.ticket.Department;
import org.atende.ticket.Link;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NotAllowed;
import org.atende.ticket.Priority;
import org.atende.ticket.Split;
import org.atende.ticket.Status;
import org.atende.ticket.StatusRules;
import org.atende.ticket.Step;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.TicketTimer;
import org.atende.ticket.Tickets;
import org.atende.ticket.Verb;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Drives the real engine through every cell of the table: the diagram and the table must say the same. */
@Import(Desk.class)
abstract class StatusTableContract {

    @Autowired
    Desk desk;

    @Autowired
    Tickets tickets;

    @Autowired
    Clock clock;

    static Stream<Arguments> cells() {
        return Arrays.stream(Status.values())
                .flatMap(status -> Arrays.stream(Verb.values()).map(verb -> Arguments.of(status, verb)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("cells")
    void theProcessGoesWhereTheTableSays(Status from, Verb verb) {
        TicketNumber number = desk.ticketIn(from);
        var next = StatusRules.next(from, verb);

        if (next.isEmpty()) {
            assertRefused(number, from, verb);
        } else {
            apply(number, verb);
        }

        Status expected = next.orElse(from);
        assertThat(desk.standsAt(number)).as("the engine").isEqualTo(expected);
        assertThat(tickets.get(number).status()).as("the ticket's row").isEqualTo(expected);
    }

    private void assertRefused(TicketNumber number, Status from, Verb verb) {
        if (verb.isTimers()) {
            assertThat(desk.timer(number, timerOf(verb))).isNull();
        } else {
            assertThatThrownBy(() -> apply(number, verb))
                    .isInstanceOf(NotAllowed.class)
                    .message()
                    .isNotBlank();
        }
    }

    private static String timerOf(Verb verb) {
        return verb == Verb.AUTO_CLOSE ? "timer_autoClose" : "timer_dateReached";
    }

    private void apply(TicketNumber number, Verb verb) {
        switch (verb) {
            case TAKE -> perform(number, Step.take());
            case RELEASE -> perform(number, Step.release());
            case ASK -> perform(number, Step.ask("Pode enviar o erro?"));
            case REVIEW -> perform(number, Step.review("Vejam o registo."));
            case SCHEDULE -> perform(number, Step.schedule(clock.instant().plus(Duration.ofDays(1)), null));
            case TRANSFER -> perform(number, Step.transfer(Department.BILLING, null));
            case RESOLVE -> perform(number, Step.resolve(null));
            case REOPEN -> perform(number, Step.reopen(null));
            case REPLY -> tickets.reply(number, NewMessage.of("Estamos a ver."), Desk.ANA);
            case NOTE -> tickets.note(number, NewMessage.of("Cliente antigo."), Desk.ANA);
            case PRIORITY -> tickets.changePriority(number, Priority.HIGH, null, Desk.ANA);
            case LINK -> tickets.link(number, desk.opened("Outro").number(), Link.Kind.RELATES, Desk.ANA);
            case UNLINK -> {
                TicketNumber other = desk.opened("Outro").number();
                tickets.link(number, other, Link.Kind.RELATES, Desk.ANA);
                tickets.unlink(number, other, Link.Kind.RELATES, Desk.ANA);
            }
            case ASSIGN -> tickets.assign(number, "ana", Desk.ANA);
            case SUBJECT -> tickets.rename(number, "Outro assunto", Desk.ANA);
            case TAG -> tickets.tag(number, before -> List.of("dns"), Desk.ANA);
            case WATCH -> tickets.watch(number, true, Desk.ANA);
            case UNWATCH -> tickets.watch(number, false, Desk.ANA);
            case SPLIT -> tickets.split(number, new Split(desk.another(number), "Outro assunto", null), Desk.ANA);
            case MERGE -> tickets.merge(number, desk.sibling(number), Desk.ANA);
            case UNMERGE -> unmerge(number);
            case CUSTOMER_REPLY -> desk.customerWrites(number, "Aqui está.");
            case CUSTOMER_CLOSE -> desk.customerCloses(number);
            case MOVE_TIMER ->
                tickets.moveTimer(
                        number, timerIn(number), clock.instant().plus(Duration.ofDays(300)), "Pediu.", Desk.ANA);
            case CANCEL_TIMER -> tickets.cancelTimer(number, timerIn(number), "Pediu.", Desk.ANA);
            case AUTO_CLOSE, DATE_REACHED -> desk.fire(number, timerOf(verb));
        }
    }

    private TicketTimer timerIn(TicketNumber number) {
        return switch (tickets.get(number).status()) {
            case SCHEDULED -> TicketTimer.DATE_REACHED;
            case CLOSED -> TicketTimer.REOPEN_DEADLINE;
            default -> TicketTimer.REMINDER;
        };
    }

    /** Only an open ticket comes back from a merge into the queue; one that was closed stays so. */
    private void unmerge(TicketNumber number) {
        if (tickets.get(number).status() == Status.CLOSED) {
            perform(number, Step.reopen(null));
            tickets.merge(number, desk.sibling(number), Desk.ANA);
        }
        tickets.unmerge(number, Desk.ANA);
    }

    private void perform(TicketNumber number, Step step) {
        tickets.perform(number, step, Desk.ANA);
    }
}
