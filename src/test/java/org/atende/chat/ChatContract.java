package org.atende.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.identity.customer.SignInLink;
import org.atende.identity.customer.SignIns;
import org.atende.identity.customer.SupportPins;
import org.atende.testing.CustomerBrowser;
import org.atende.testing.EngineClock;
import org.atende.testing.SentLinks;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.Message;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NotAllowed;
import org.atende.ticket.NotYours;
import org.atende.ticket.Status;
import org.atende.ticket.Step;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What both sides of a chat can do, and what is kept of it, through the real port. */
@Import(SentLinks.class)
abstract class ChatContract {

    static final Actor ANA =
            new Actor(Actor.Role.AGENT, "ana", "Ana", null, Set.of(Department.SUPPORT), Actor.Reach.OWN);
    private static final Actor MARTA =
            new Actor(Actor.Role.AGENT, "marta", "Marta", null, Set.of(), Actor.Reach.WORKS_ALL);
    private static final Actor BRUNO =
            new Actor(Actor.Role.AGENT, "bruno", "Bruno", null, Set.of(Department.BILLING), Actor.Reach.OWN);
    private static final Duration SOON = Duration.ofSeconds(5);

    @LocalServerPort
    int port;

    @Autowired
    Chats chats;

    @Autowired
    Tickets tickets;

    @Autowired
    Customers customers;

    @Autowired
    SignIns signIns;

    @Autowired
    SupportPins pins;

    @Autowired
    SentLinks sent;

    @Autowired
    MockMvc web;

    @Autowired
    AutowireCapableBeanFactory application;

    @Autowired
    JdbcClient jdbc;

    private final List<ChatWindow> windows = new ArrayList<>();

    /** Nobody's chat stands in another test's queue, and all come from one address. */
    @AfterEach
    void endAll() {
        windows.forEach(ChatWindow::close);
        ChatsForTests.in(application).forgetAll();
        EngineClock.reset();
    }

    private ChatWindow window() {
        ChatWindow window = new ChatWindow(port);
        windows.add(window);
        return window;
    }

    private Customer rita() {
        return customers.known("rita-" + UUID.randomUUID() + "@cliente.example", "Rita", Language.PT);
    }

    private ChatWindow signedIn(Customer customer) {
        return window().holding(signIns.begin(customer, SignInLink.How.LINK, "10.0.0.1", "Firefox"));
    }

    private static TicketNumber number(ChatWindow window) {
        return new TicketNumber(window.number());
    }

    private Ticket ticket(ChatWindow window) {
        return tickets.get(number(window));
    }

    private List<String> conversation(ChatWindow window) {
        return tickets.conversation(ticket(window)).stream()
                .filter(message -> message.kind() == Message.Kind.PUBLIC)
                .map(Message::text)
                .toList();
    }

    private void answer(ChatWindow window, String text) {
        chats.say(number(window), ChatWindow.random(16), NewMessage.of(text), ANA);
    }

    private ChatWindow live() throws Exception {
        ChatWindow window = signedIn(rita()).begin("O site está lento.").listen();
        chats.take(number(window), ANA);
        await().atMost(SOON).until(() -> window.state().equals("LIVE"));
        return window;
    }

    @Test
    void aChatIsATicketFromItsFirstLineAndBothSidesHearEachOther() throws Exception {
        ChatWindow rita = signedIn(rita()).begin("O site está lento.").listen();
        assertThat(ticket(rita).channel()).isEqualTo(Channel.CHAT);
        assertThat(ticket(rita).status()).isEqualTo(Status.IN_QUEUE);
        await().atMost(SOON).until(() -> rita.state().equals("WAITING"));

        chats.take(number(rita), ANA);
        answer(rita, "Boa tarde! Qual é o domínio?");
        rita.say("loja.example");

        await().atMost(SOON).until(() -> rita.lines.size() == 3);
        assertThat(rita.texts()).containsExactly("O site está lento.", "Boa tarde! Qual é o domínio?", "loja.example");
        assertThat(rita.places()).containsExactly(1, 2, 3);
        assertThat(rita.last().required("agent").textValue()).isEqualTo("Ana");
        assertThat(conversation(rita)).isEqualTo(rita.texts());
        assertThat(ticket(rita).assignee()).isEqualTo("ana");
        assertThat(ticket(rita).status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void aLineThatIsSentAgainIsTheSameLineAndSoIsTheFirst() throws Exception {
        ChatWindow rita = signedIn(rita());
        Map<String, String> fields = Map.of("text", "Olá", "department", "SUPPORT");
        String line = ChatWindow.random(16);
        ExecutorService both = Executors.newFixedThreadPool(2);
        Callable<Integer> beginning = () -> rita.asked(fields, line).statusCode();
        for (Future<Integer> begun : both.invokeAll(List.of(beginning, beginning))) {
            assertThat(begun.get()).isEqualTo(201);
        }
        String id = ChatWindow.random(16);
        Callable<String> saying = () -> rita.say(id, "Uma vez").body();

        for (Future<String> said : both.invokeAll(List.of(saying, saying, saying))) {
            assertThat(said.get()).isEqualTo("{\"seq\":2}");
        }

        both.shutdown();
        assertThat(conversation(rita)).containsExactly("Olá", "Uma vez");
        chats.take(number(rita), ANA);
        chats.say(number(rita), id + "x", NewMessage.of("Sim?"), ANA);
        chats.say(number(rita), id + "x", NewMessage.of("Sim?"), ANA);
        assertThat(conversation(rita)).containsExactly("Olá", "Uma vez", "Sim?");
    }

    @Test
    void linesOfBothSidesStandInOneOrderHoweverManyComeAtOnce() throws Exception {
        ChatWindow rita = live();
        ExecutorService many = Executors.newFixedThreadPool(6);
        List<Callable<Object>> said = new ArrayList<>();
        IntStream.range(0, 20).forEach(n -> {
            said.add(() -> rita.say("cliente " + n));
            said.add(Executors.callable(() -> answer(rita, "agente " + n)));
        });
        for (Future<Object> one : many.invokeAll(said)) {
            one.get();
        }
        many.shutdown();

        await().atMost(SOON).until(() -> rita.lines.size() == 41);
        assertThat(rita.places())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 41).boxed().toList());
        assertThat(conversation(rita)).isEqualTo(rita.texts());
    }

    @Test
    void aWindowThatWasCutOffGoesOnAfterTheLastLineThatItHas() throws Exception {
        ChatWindow rita = live();
        answer(rita, "Um");
        await().atMost(SOON).until(() -> rita.lines.size() == 2);

        rita.cut();
        answer(rita, "Dois");
        rita.say("Três");
        rita.listen();

        await().atMost(SOON).until(() -> rita.lines.size() == 4);
        assertThat(rita.texts()).containsExactly("O site está lento.", "Um", "Dois", "Três");
    }

    @Test
    void whoWaitsHearsTheirPlaceAndHowItMoves() throws Exception {
        ChatWindow first = signedIn(rita()).begin("Primeiro").listen();
        ChatWindow second = signedIn(rita()).begin("Segundo").listen();
        ChatWindow other = signedIn(rita())
                .begin(Map.of("text", "Fatura", "department", "BILLING"))
                .listen();
        await().atMost(SOON).until(() -> second.state().equals("WAITING"));
        await().atMost(SOON).until(() -> other.state().equals("WAITING"));
        assertThat(second.last().required("position").intValue()).isEqualTo(2);
        assertThat(other.last().required("position").intValue()).isEqualTo(1);

        first.end();

        await().atMost(SOON).until(() -> second.last().required("position").intValue() == 1);
        assertThat(first.last().required("state").textValue()).isEqualTo("MISSED");
    }

    @Test
    void eachSideSeesTheOtherWriting() throws Exception {
        ChatWindow rita = live();

        chats.types(ticket(rita), ANA);

        await().atMost(SOON).until(() -> rita.last().required("typing").booleanValue());
        assertThat(rita.types().statusCode()).isEqualTo(204);
        assertThat(jdbc.sql("select customer_typing_until > current_timestamp from chat where number = ?")
                        .param(rita.number())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aFileIsALineAndIsTheChatsAlone() throws Exception {
        ChatWindow rita = live();
        ChatWindow joao = signedIn(rita()).begin("Outro");

        assertThat(rita.send(ChatWindow.random(16), "log.txt", "erro 503").statusCode())
                .isEqualTo(200);

        await().atMost(SOON).until(() -> rita.lines.size() == 2);
        String file = rita.lines.get(1).required("files").get(0).required("id").textValue();
        assertThat(rita.get("/files/" + file).body()).isEqualTo("erro 503");
        assertThat(joao.get("/files/" + file).statusCode()).isEqualTo(404);
        assertThat(window().get("/files/" + file).statusCode()).isEqualTo(404);
    }

    @Test
    void noMailLeavesForALineAndOneAtTheEndWithAllThatWasSaid() throws Exception {
        Customer customer = rita();
        ChatWindow rita = signedIn(customer).begin("O site está lento.").listen();
        chats.take(number(rita), ANA);
        answer(rita, "Já vi: reiniciei o servidor.");
        rita.say("Agora está bom, obrigada!");
        assertThat(sent.mails(customer.email())).isEmpty();

        chats.end(number(rita), ANA);

        await().atMost(SOON).until(() -> rita.state().equals("ENDED"));
        assertThat(sent.mails(customer.email())).hasSize(1);
        assertThat(sent.newest(customer.email()))
                .containsSubsequence("O site está lento.", "Já vi: reiniciei o servidor.", "Agora está bom, obrigada!");
        assertThat(ticket(rita).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(ticket(rita).unread()).isTrue();
        assertThat(rita.say("Mais uma coisa")).isEqualTo(409);
        assertThat(tickets.history(ticket(rita))).extracting("what").containsExactly("OPENED", "TAKE", "CHAT_ENDED");
    }

    @Test
    void theTicketsOtherDoorsAreHeardInTheChatAndClosingItEndsIt() throws Exception {
        ChatWindow rita = live();

        tickets.reply(number(rita), NewMessage.of("Por outra porta."), ANA);
        await().atMost(SOON).until(() -> rita.texts().contains("Por outra porta."));
        tickets.perform(number(rita), Step.resolve("Está resolvido."), ANA);

        await().atMost(SOON).until(() -> rita.state().equals("ENDED"));
        assertThat(rita.texts()).containsExactly("O site está lento.", "Por outra porta.", "Está resolvido.");
        assertThat(ticket(rita).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void ofTwoAgentsOneGetsTheChatAndOneOfAnotherDepartmentNone() throws Exception {
        ChatWindow rita = signedIn(rita()).begin("Olá");
        TicketNumber number = number(rita);
        assertThatThrownBy(() -> chats.take(number, BRUNO)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> answer(rita, "Ainda não")).isInstanceOf(NotAllowed.class);

        chats.take(number, ANA);

        assertThatThrownBy(() -> chats.take(number, MARTA)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> chats.say(number, ChatWindow.random(16), NewMessage.of("Eu também"), BRUNO))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> chats.end(number, BRUNO)).isInstanceOf(NotYours.class);
    }

    @Test
    void aPinProvesWhoItIsAndAWrongOneNothing() throws Exception {
        Customer customer = rita();
        String pin = pins.make(customer, "10.0.0.1").orElseThrow().digits();
        Map<String, String> fields =
                Map.of("text", "Olá", "department", "SUPPORT", "email", customer.email(), "pin", pin);
        String wrong = pin.startsWith("0") ? "1" + pin.substring(1) : "0" + pin.substring(1);
        Map<String, String> guessed = Map.of("text", "Olá", "email", customer.email(), "pin", wrong);

        assertThat(window().asked(guessed, ChatWindow.random(16)).statusCode()).isEqualTo(400);
        ChatWindow rita = window().begin(fields);

        assertThat(ticket(rita).requester()).isEqualTo(customer.id());
        assertThat(chats.of(ticket(rita)).orElseThrow().proof()).isEqualTo("PIN");
    }

    @Test
    void aGuestIsNobodyWhomTheDeskKnowsUntilTheAddressIsProved() throws Exception {
        Customer customer = rita();
        ChatWindow guest = window().begin(Map.of(
                "text", "COMPRE JÁ", "department", "SUPPORT", "name", "Ninguém", "email", customer.email()));
        assertThat(ticket(guest).requester()).isNotEqualTo(customer.id());
        assertThat(ticket(guest).requesterEmail()).endsWith(".invalid");
        chats.take(number(guest), ANA);
        answer(guest, "Olá");

        chats.end(number(guest), ANA);

        assertThat(sent.newest(customer.email()))
                .contains("/my/chats/" + guest.number())
                .doesNotContain("COMPRE", "Ninguém");
        String keep = "/my/chats/" + guest.number();
        CustomerBrowser joao = new CustomerBrowser(web, sent)
                .holding(signIns.begin(rita(), SignInLink.How.LINK, "10.0.0.1", "Firefox"));
        joao.send(keep);
        assertThat(ticket(guest).requester()).isNotEqualTo(customer.id());
        new CustomerBrowser(web, sent)
                .holding(signIns.begin(customer, SignInLink.How.LINK, "10.0.0.1", "Firefox"))
                .send(keep);
        assertThat(ticket(guest).requester()).isEqualTo(customer.id());
    }

    @Test
    void anotherKeyOrNoneOpensNothing() throws Exception {
        ChatWindow rita = live();
        ChatWindow stranger = window();

        assertThat(stranger.say("Sou eu")).isEqualTo(404);
        assertThat(stranger.types().statusCode()).isEqualTo(404);
        assertThat(stranger.end().statusCode()).isEqualTo(404);
        assertThatThrownBy(stranger::listen).hasMessageContaining("404");
        assertThat(conversation(rita)).containsExactly("O site está lento.");
        assertThat(jdbc.sql("select count(*) from chat where mac like ?")
                        .param("%" + rita.key + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoWritesTooMuchOrNothingHearsWhatIsPossible() throws Exception {
        ChatWindow rita = live();

        assertThat(rita.say(ChatWindow.random(16), " ").body()).contains("Escreva a mensagem.");
        assertThat(rita.say(ChatWindow.random(16), "x".repeat(4001)).body()).contains("4000");
        assertThat(rita.say("curto", "Olá").statusCode()).isEqualTo(400);
        EngineClock.moveTo(Instant.now().plus(Duration.ofMinutes(2)));
        for (int n = 0; n < 60; n++) {
            assertThat(rita.say("linha " + n)).isEqualTo(200);
        }
        assertThat(rita.say("mais uma")).isEqualTo(429);
        EngineClock.forward(Duration.ofMinutes(1));
        assertThat(rita.say("no minuto seguinte")).isEqualTo(200);
        assertThat(conversation(rita)).hasSize(62);
    }

    @Test
    void fromOneAddressNotMoreThanSomeChatsAreOpen() throws Exception {
        for (int n = 0; n < 10; n++) {
            window().begin("Olá " + n);
        }

        assertThat(window().asked(Map.of("text", "Olá"), ChatWindow.random(16)).statusCode())
                .isEqualTo(429);
    }
}
