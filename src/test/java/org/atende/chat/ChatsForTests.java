package org.atende.chat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.atende.identity.Customer;
import org.atende.identity.Language;
import org.atende.identity.customer.SignInLink;
import org.atende.identity.customer.SignIns;
import org.atende.identity.customer.SignedInCustomer;
import org.atende.ticket.Department;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The customer's side of a chat, for tests of other packages too; made by the tests, so that they need no application of their own. */
public class ChatsForTests {

    private final Map<TicketNumber, String> keys = new HashMap<>();
    private final Beginning beginning;
    private final CustomerChats chats;
    private final ChatTable table;
    private final Tickets tickets;
    private final SignIns signIns;
    private final Clock clock;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    public static ChatsForTests in(AutowireCapableBeanFactory application) {
        return application.createBean(ChatsForTests.class);
    }

    @Autowired
    ChatsForTests(
            Beginning beginning,
            CustomerChats chats,
            ChatTable table,
            Tickets tickets,
            SignIns signIns,
            Clock clock,
            RuntimeService runtime,
            JdbcClient jdbc) {
        this.beginning = beginning;
        this.chats = chats;
        this.table = table;
        this.tickets = tickets;
        this.signIns = signIns;
        this.clock = clock;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    /** A chat with Support of a customer who is signed in. */
    public TicketNumber begin(Customer customer, String text) {
        String cookie = signIns.begin(customer, SignInLink.How.LINK, "10.0.0.1", "Firefox");
        NewChat asked = new NewChat(ChatWindow.random(32), ChatWindow.random(16), text, "", "", "", Department.SUPPORT);
        SignedInCustomer signedIn =
                new SignedInCustomer(customer, signIns.find(cookie).orElseThrow());
        TicketNumber number = beginning
                .begin(asked, signedIn, Language.PT, UUID.randomUUID().toString())
                .number();
        keys.put(number, asked.key());
        return number;
    }

    /** No chat of this test stands in another's queue. */
    public void forgetAll() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("chat")
                .list()
                .forEach(chat -> runtime.deleteProcessInstance(chat.getId(), "The test is over"));
        jdbc.sql("update chat set state = 'ENDED' where state in ('WAITING', 'LIVE')")
                .update();
        jdbc.sql("delete from try_count").update();
    }

    public void end(TicketNumber number) {
        chats.end(keys.get(number));
    }

    public void isThere(TicketNumber number) {
        isThere(number, Duration.ZERO);
    }

    /** The customer's window is connected, and will be for a time. */
    public void isThere(TicketNumber number, Duration more) {
        table.seen(Set.of(tickets.get(number).id()), clock.instant().plus(more));
    }
}
