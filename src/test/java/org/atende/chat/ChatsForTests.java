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
import org.springframework.beans.factory.annotation.Autowired;

/** The customer's side of a chat, for tests of other packages. */
public class ChatsForTests {

    private final Map<TicketNumber, String> keys = new HashMap<>();
    private final Beginning beginning;
    private final CustomerChats chats;
    private final ChatTable table;
    private final Tickets tickets;
    private final SignIns signIns;
    private final Clock clock;

    @Autowired
    ChatsForTests(
            Beginning beginning, CustomerChats chats, ChatTable table, Tickets tickets, SignIns signIns, Clock clock) {
        this.beginning = beginning;
        this.chats = chats;
        this.table = table;
        this.tickets = tickets;
        this.signIns = signIns;
        this.clock = clock;
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
