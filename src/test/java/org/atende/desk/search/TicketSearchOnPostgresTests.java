package org.atende.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.atende.identity.Language;
import org.atende.testing.OnPostgres;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What only PostgreSQL finds: the same word in its other forms, in both languages. */
@OnPostgres
class TicketSearchOnPostgresTests extends TicketSearchContract {

    private static final Actor MARTA =
            new Actor(Actor.Role.AGENT, "marta", "Marta", null, Set.of(), Actor.Reach.WORKS_ALL);

    @Autowired
    JdbcClient jdbc;

    private Ticket opened(String text) {
        var customer = customers.known(UUID.randomUUID() + "@forms.example", null, Language.PT);
        NewTicket request =
                new NewTicket("Pedido", NewMessage.of(text), customer, null, null, Channel.EMAIL, null, true);
        return tickets.open(request, Actor.of(customer)).ticket();
    }

    private boolean finds(String q, Ticket ticket) {
        return search
                .find(
                        new TicketFilter(
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                ticket.requesterEmail(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                q,
                                null,
                                null,
                                null),
                        MARTA)
                .items()
                .stream()
                .anyMatch(found -> found.id().equals(ticket.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "As faturas chegaram, fatura",
        "A configuração mudou, configurações",
        "A configuração mudou, configuracao",
        "As migrações falharam, migracoes",
        "Two payments failed, payment",
        "Two payments failed, fail",
        "O endereço loja.padaria-central.example não abre, padaria-central",
        "O endereço loja.padaria-central.example não abre, loja.padaria-central.example",
        "O site não abre, site de não abre"
    })
    void findsAWordInItsOtherForms(String text, String typed) {
        assertThat(finds(typed, opened(text))).isTrue();
    }

    @Test
    void findsByASubjectThatWasChangedAndNoMoreByTheOldOne() {
        Ticket ticket = opened("Olá.");

        jdbc.sql("UPDATE ticket SET subject = 'Renascimento' WHERE id = ?")
                .param(ticket.id())
                .update();

        assertThat(finds("renascimento", ticket)).isTrue();
        assertThat(finds("pedido", ticket)).isFalse();
    }

    @Test
    void findsAMessageWhereItWasMovedTo() {
        Ticket from = opened("Um parágrafo sobre girassóis.");
        Ticket to = opened("Outro.");

        jdbc.sql("UPDATE message SET ticket_id = ? WHERE ticket_id = ?")
                .params(List.of(to.id(), from.id()))
                .update();

        assertThat(finds("girassóis", to)).isTrue();
        assertThat(finds("girassóis", from)).isFalse();
    }

    @Test
    void walksTheListWhereAWordIsCommonAndFindsTheSame() {
        Ticket ticket = opened("Uma palavra que é ubíqua.");
        jdbc.sql(
                        "INSERT INTO ticket (id, number, subject, status, department, priority, team, channel, requester, requester_email,"
                                + " tags, unread, created_at, updated_at, version)"
                                + " SELECT gen_random_uuid(), 'UBI-000-' || lpad(n::text, 5, '0'), 'ubíqua', 'CLOSED', 'SALES', 'NORMAL',"
                                + " 'sales', 'API', ?, 'common@forms.example', '', false, now() - n * interval '1 minute', now(), 0"
                                + " FROM generate_series(1, 1100) n")
                .param(ticket.requester())
                .update();
        jdbc.sql(
                        "INSERT INTO ticket_search SELECT id, search_whole(t) FROM ticket t WHERE requester_email = 'common@forms.example'")
                .update();

        assertThat(finds("ubíqua", ticket)).isTrue();
        assertThat(finds("ubíqua -palavra", ticket)).isFalse();
    }
}
