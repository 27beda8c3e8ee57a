package org.atende.routing.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.atende.identity.Customers;
import org.atende.routing.studio.PackagedTable;
import org.atende.testing.OnPostgres;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.Tickets;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code mvn test -Dtest=ReplayBenchmark}: a hundred thousand tickets on PostgreSQL, in under a minute. */
@OnPostgres
class ReplayBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayBenchmark.class);
    private static final int TICKETS = Integer.getInteger("atende.benchmark.tickets", 100_000);

    @Autowired
    Replay replay;

    @Autowired
    Tickets tickets;

    @Autowired
    Customers customers;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aHundredThousandTicketsInUnderAMinute() {
        Instant from = Instant.now().minus(Duration.ofDays(3));
        var requester = customers.known("rita@cliente.example", "Rita", null);
        NewTicket request =
                new NewTicket("Olá", NewMessage.of("Texto"), requester, null, null, Channel.EMAIL, null, false);
        String number =
                tickets.open(request, Actor.of(requester)).ticket().number().value();
        ManyTickets.copy(jdbc, number, TICKETS - 1, from);

        long start = System.nanoTime();
        ReplayResult result = replay.run(
                PackagedTable.sendingToBilling("fatura").getBytes(StandardCharsets.UTF_8),
                PackagedTable.xml().getBytes(StandardCharsets.UTF_8),
                10,
                (done, total, moved) -> {});
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        LOG.info("Replayed {} tickets in {} ms: {} would move", result.tickets(), took.toMillis(), result.moved());
        assertThat(result.tickets()).isEqualTo(TICKETS);
        assertThat(took).isLessThan(Duration.ofMinutes(1));
    }
}
