package org.atende.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.atende.attachment.NewFile;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.Priority;
import org.atende.ticket.Status;
import org.atende.ticket.Step;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is found, on both databases; each test has a customer of its own, and looks only at that customer's tickets. */
abstract class TicketSearchContract {

    private static final Actor MARTA =
            new Actor(Actor.Role.AGENT, "marta", "Marta", null, Set.of(), Actor.Reach.WORKS_ALL);
    private static final Actor BRUNO =
            new Actor(Actor.Role.AGENT, "bruno", "Bruno", null, Set.of(Department.BILLING), Actor.Reach.OWN);

    @Autowired
    TicketSearch search;

    @Autowired
    Tickets tickets;

    @Autowired
    Customers customers;

    @Autowired
    Clock clock;

    private Customer rita;

    private String customer() {
        if (rita == null) {
            rita = customers.known(UUID.randomUUID() + "@padaria.example", "Rita Marques", Language.PT);
        }
        return rita.email();
    }

    private String opened(String subject, String text) {
        return opened(subject, NewMessage.of(text), null, null);
    }

    private String opened(String subject, NewMessage message, Department department, Priority priority) {
        customer();
        NewTicket request = new NewTicket(subject, message, rita, department, priority, Channel.EMAIL, null, true);
        return tickets.open(request, Actor.of(rita)).ticket().number().value();
    }

    private List<String> found(String q) {
        return numbers(search.find(filter(q, null, null, 50), MARTA));
    }

    private List<String> numbers(Page<Ticket> page) {
        return page.items().stream().map(ticket -> ticket.number().value()).toList();
    }

    private TicketFilter filter(String q, String sort, String cursor, Integer limit) {
        return new TicketFilter(
                null, null, null, null, null, null, customer(), null, null, null, null, null, q, sort, cursor, limit);
    }

    private TicketFilter filter(List<Status> status, String assignee, Boolean unread) {
        return new TicketFilter(
                null,
                status,
                null,
                null,
                null,
                assignee,
                customer(),
                null,
                unread,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void findsWordsOfTheSubjectTheConversationAndTheFilesNames() {
        NewFile photo =
                new NewFile("orçamento-loja.pdf", "application/pdf", "x".getBytes(StandardCharsets.UTF_8), null, false);
        NewMessage message = new NewMessage("O painel responde com erro 503.", null, null, List.of(photo), null);
        String number = opened("Certificado expirado", message, null, null);
        opened("Outra coisa", "Nada disto.");

        assertThat(found("certificado")).containsExactly(number);
        assertThat(found("painel 503")).containsExactly(number);
        assertThat(found("orçamento")).containsExactly(number);
        assertThat(found("CERTIFICADO painel")).containsExactly(number);
        assertThat(found("certificado inexistente")).isEmpty();
    }

    @Test
    void findsWhatIsSaidLaterToo() {
        String number = opened("Site lento", "Está lento.");
        tickets.note(tickets.get(new TicketNumber(number)).number(), NewMessage.of("Limpar o varnish."), MARTA);

        assertThat(found("varnish")).containsExactly(number);
    }

    @Test
    void findsByNumberNameAndTheBeginningOfAnAddress() {
        String number = opened("Domínio", "Quero transferir.");

        assertThat(found(number.toLowerCase())).containsExactly(number);
        assertThat(found("rita marques")).containsExactly(number);
        assertThat(found(customer().substring(0, customer().indexOf('@') + 4))).containsExactly(number);
        assertThat(found(customer())).containsExactly(number);
    }

    @Test
    void findsWordsThatStandTogetherAndLeavesOutWhatIsUnwanted() {
        String both = opened("Fatura", "A fatura veio em duplicado.");
        String apart = opened("Fatura", "Em duplicado veio a fatura de maio.");

        assertThat(found("\"veio em duplicado\"")).containsExactly(both);
        assertThat(found("fatura -maio")).containsExactly(both);
        assertThat(found("fatura")).containsExactly(apart, both);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\\", "%", "_", "\"", "-", "!!", "():*&|", "a'b\\c", "'@'", "@", "x@\\'", "\u0000"})
    void takesAnythingThatIsTypedForWords(String typed) {
        opened("Um pedido", "Com palavras.");

        assertThat(found(typed)).isEmpty();
    }

    @Test
    void takesAWordAsLongAsAPage() {
        String number = opened("Longo", "z".repeat(100_000) + " curto");

        assertThat(found("y".repeat(5_000))).isEmpty();
        assertThat(found("longo")).containsExactly(number);
    }

    @Test
    void showsNobodyMoreThanTheyMayRead() {
        String support = opened("Servidor parado", NewMessage.of("Parado."), Department.SUPPORT, null);
        String billing = opened("Recibo parado", NewMessage.of("Parado."), Department.BILLING, null);

        assertThat(numbers(search.find(filter("parado", null, null, 50), BRUNO)))
                .containsExactly(billing);
        assertThat(numbers(search.find(filter(support, null, null, 50), BRUNO))).isEmpty();
        assertThat(search.counts(filter("parado", null, null, 50), BRUNO)).containsEntry(Status.IN_QUEUE, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"createdAt", "-createdAt", "updatedAt", "-updatedAt", "dueAt", "-dueAt", "priority", "-priority"
            })
    void readsEveryOrderPartByPartWithNothingTwice(String sort) {
        for (Priority priority : List.of(Priority.HIGH, Priority.NORMAL, Priority.CRITICAL, Priority.NORMAL)) {
            opened("Pedido", NewMessage.of("Igual."), null, priority);
        }
        var waits = tickets.get(new TicketNumber(opened("Espera", "Igual.")));
        tickets.perform(waits.number(), Step.ask("Qual?"), MARTA);

        List<String> whole = numbers(search.find(filter(null, sort, null, 50), MARTA));
        List<String> inParts = new ArrayList<>();
        String cursor = null;
        do {
            Page<Ticket> part = search.find(filter(null, sort, cursor, 2), MARTA);
            inParts.addAll(numbers(part));
            cursor = part.next();
        } while (cursor != null);

        assertThat(whole).hasSize(5).doesNotHaveDuplicates();
        assertThat(inParts).isEqualTo(whole);
    }

    @Test
    void putsTheMostUrgentAndTheSoonestDueFirst() {
        String normal = opened("Pergunta", NewMessage.of("?"), null, Priority.NORMAL);
        String critical = opened("Parado", NewMessage.of("!"), null, Priority.CRITICAL);

        assertThat(numbers(search.find(filter(null, "-priority", null, 1), MARTA)))
                .containsExactly(critical);
        assertThat(numbers(search.find(filter(null, "dueAt", null, 1), MARTA))).containsExactly(critical);
        assertThat(numbers(search.find(filter(null, "priority", null, 1), MARTA)))
                .containsExactly(normal);
    }

    @Test
    void narrowsToMineToNobodysAndToUnread() {
        var mine = tickets.get(new TicketNumber(opened("Meu", "Olá.")));
        String nobodys = opened("De ninguém", "Olá.");
        tickets.perform(mine.number(), Step.take(), MARTA);
        tickets.reply(mine.number(), NewMessage.of("Estamos a ver."), MARTA);

        assertThat(numbers(search.find(filter(null, "me", null), MARTA)))
                .containsExactly(mine.number().value());
        assertThat(numbers(search.find(filter(null, "nobody", null), MARTA))).containsExactly(nobodys);
        assertThat(numbers(search.find(filter(null, null, true), MARTA))).containsExactly(nobodys);
        assertThat(numbers(search.find(filter(List.of(Status.IN_PROGRESS, Status.SCHEDULED), null, null), MARTA)))
                .containsExactly(mine.number().value());
    }

    @Test
    void narrowsToWhenTheTicketWasOpened() {
        String number = opened("Hoje", "Olá.");
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        TicketFilter lastHour = new TicketFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                customer(),
                null,
                null,
                null,
                now.minus(Duration.ofHours(1)),
                now.plus(Duration.ofHours(1)),
                null,
                null,
                null,
                null);
        TicketFilter tomorrow = new TicketFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                customer(),
                null,
                null,
                null,
                now.plusDays(1),
                null,
                null,
                null,
                null,
                null);

        assertThat(numbers(search.find(lastHour, MARTA))).containsExactly(number);
        assertThat(numbers(search.find(tomorrow, MARTA))).isEmpty();
    }

    @Test
    void countsEachStatusWhicheverAreShown() {
        opened("Um", "Olá.");
        var closed = tickets.get(new TicketNumber(opened("Dois", "Olá.")));
        tickets.perform(closed.number(), Step.resolve(null), MARTA);

        Map<Status, Integer> counts = search.counts(filter(List.of(Status.CLOSED), null, null), MARTA);

        assertThat(counts)
                .containsEntry(Status.IN_QUEUE, 1)
                .containsEntry(Status.CLOSED, 1)
                .containsEntry(Status.SCHEDULED, 0);
        assertThat(search.count(filter(List.of(Status.CLOSED), null, null), MARTA))
                .isOne();
    }
}
