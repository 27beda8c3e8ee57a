package org.atende.desk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atende.testing.OnH2;
import org.atende.ticket.Status;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@OnH2
@TestPropertySource(properties = "atende.demo.tickets=true")
class DemoTicketsTests {

    @Autowired
    DemoTickets demo;

    @Autowired
    Tickets tickets;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Test
    void standInEveryStatusAfterTheFirstStart() {
        assertThat(all()).extracting(Ticket::status).contains(Status.values());
    }

    @Test
    void areProcessesLikeAnyOther() {
        assertThat(all()).allSatisfy(ticket -> {
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(ticket.number().value(), "ticket")
                            .count())
                    .isOne();
            assertThat(tickets.conversation(ticket)).isNotEmpty();
        });
    }

    @Test
    void areBroughtOnceOnly() {
        List<String> before = numbers();

        demo.bring();

        assertThat(numbers()).containsExactlyInAnyOrderElementsOf(before);
    }

    private List<Ticket> all() {
        return numbers().stream().map(TicketNumber::new).map(tickets::get).toList();
    }

    private List<String> numbers() {
        return jdbc.sql("SELECT number FROM ticket").query(String.class).list();
    }
}
