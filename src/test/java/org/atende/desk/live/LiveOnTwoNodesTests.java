package org.atende.desk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.testing.Node;
import org.atende.testing.PostgresDatabase;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.Priority;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Two agents on one ticket, each on a node of its own. */
class LiveOnTwoNodesTests {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void seeEachOtherAndWhatHappensAndAnotherNodeTakesOverWhenOneStops() throws Exception {
        String url = PostgresDatabase.freshUrl();
        try (ConfigurableApplicationContext one = Node.start(url);
                ConfigurableApplicationContext other = Node.start(url)) {
            TicketNumber number = ticket(one.getBean(Tickets.class), one.getBean(Customers.class));
            try (Listener ana = new Listener(port(one), "ana", number.value());
                    Listener marta = new Listener(port(other), "marta", number.value())) {
                await().atMost(SOON).until(() -> ana.last("people").contains("marta"));
                await().atMost(SOON).until(() -> marta.last("people").contains("ana"));

                other.getBean(Tickets.class).note(number, NewMessage.of("Visto."), Actor.DESK);
                await().atMost(SOON).until(() -> ana.count("changed") == 2);

                long start = System.nanoTime();
                one.close();
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
                ana.goesToAnotherNode(port(other));
                await().atMost(SOON).until(() -> ana.last("people").contains("marta"));
            }
        }
    }

    private static TicketNumber ticket(Tickets tickets, Customers customers) {
        var rita = customers.known("rita@cliente.example", "Rita", Language.PT);
        var request = new NewTicket(
                "Lento",
                NewMessage.of("O site está lento."),
                rita,
                Department.SUPPORT,
                Priority.NORMAL,
                Channel.EMAIL,
                null,
                true);
        return tickets.open(request, Actor.of(rita)).ticket().number();
    }

    private static int port(ConfigurableApplicationContext node) {
        return ((ServletWebServerApplicationContext) node).getWebServer().getPort();
    }
}
