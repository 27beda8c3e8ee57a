package org.atende.desk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.identity.web.Browser;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.Priority;
import org.atende.ticket.Step;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is told to those who have a ticket open, through the real port; what takes long is made to be over sooner. */
abstract class LiveContract {

    private static final Duration SOON = Duration.ofSeconds(8);

    @LocalServerPort
    int port;

    @Autowired
    Tickets tickets;

    @Autowired
    Customers customers;

    @Autowired
    Viewers viewers;

    @Autowired
    JdbcClient jdbc;

    private Actor rita;
    private TicketNumber number;

    @BeforeEach
    void open() {
        var customer = customers.known("rita.live@cliente.example", "Rita", Language.PT);
        rita = Actor.of(customer);
        number = tickets.open(
                        new NewTicket(
                                "Lento",
                                NewMessage.of("O site está lento."),
                                customer,
                                Department.SUPPORT,
                                Priority.NORMAL,
                                Channel.EMAIL,
                                null,
                                true),
                        rita)
                .ticket()
                .number();
    }

    @Test
    void tellsWhoElseIsThereAndWhoWritesAndWhoHasLeft() throws Exception {
        try (Listener ana = new Listener(port, "ana", number.value())) {
            try (Listener marta = new Listener(port, "marta", number.value())) {
                await().atMost(SOON).until(() -> ana.last("people").contains("\"agent\":\"marta\""));
                assertThat(ana.last("people")).contains("\"typing\":false").doesNotContain("\"ana\"");

                assertThat(marta.types()).isEqualTo(204);

                await().atMost(SOON).until(() -> ana.last("people").contains("\"typing\":true"));
                jdbc.sql("UPDATE ticket_presence SET typing_until = typing_until - INTERVAL '5' SECOND")
                        .update();
                await().atMost(SOON).until(() -> ana.last("people").contains("\"typing\":false"));
            }
            await().atMost(SOON).until(() -> {
                viewers.beat();
                return ana.last("people").equals("data:[]");
            });
        }
    }

    @Test
    void tellsThatTheTicketHasChanged() throws Exception {
        try (Listener ana = new Listener(port, "ana", number.value())) {
            await().atMost(SOON).until(() -> ana.count("changed") == 1);

            tickets.customerWrote(number, NewMessage.of("Agora já funciona."), rita, true);

            await().atMost(SOON).until(() -> ana.count("changed") == 2);
        }
    }

    @Test
    void tellsNothingToThoseWhoMayNotReadTheTicket() throws Exception {
        Listener bruno = new Listener(port, "bruno");

        assertThat(bruno.live(number.value())).isEqualTo(403);
        assertThat(bruno.live("AAA-000-00000")).isEqualTo(404);
        assertThat(new Browser(port)
                        .get("/camunda/desk/v1/tickets/" + number + "/live")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void endsWhereTheTicketIsGivenToAnotherDepartment() throws Exception {
        try (Listener ana = new Listener(port, "ana", number.value())) {
            await().atMost(SOON).until(() -> ana.count("changed") == 1);

            tickets.perform(number, Step.transfer(Department.BILLING, null), Actor.DESK);

            await().atMost(SOON).until(() -> ana.count("gone") == 1);
            assertThat(ana.count("changed")).isOne();
        }
    }

    @Test
    void endsWithTheSession() throws Exception {
        try (Listener ana = new Listener(port, "ana", number.value())) {
            await().atMost(SOON).until(() -> ana.count("changed") == 1);

            ana.signsOut();

            await().atMost(SOON).until(() -> {
                viewers.check();
                return ana.count("signedOut") == 1;
            });
        }
    }

    @Test
    void forgetsThoseWhomNoNodeRenews() throws Exception {
        try (Listener ana = new Listener(port, "ana", number.value());
                Listener marta = new Listener(port, "marta", number.value())) {
            await().atMost(SOON).until(() -> ana.last("people").contains("marta"));

            jdbc.sql(
                            "UPDATE ticket_presence SET node = ?, seen_at = seen_at - INTERVAL '10' SECOND WHERE agent = 'marta'")
                    .param(UUID.randomUUID())
                    .update();

            await().atMost(SOON).until(() -> ana.last("people").equals("data:[]"));
            assertThat(marta.count("people")).isPositive();
        }
    }
}
