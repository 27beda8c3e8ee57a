package org.atende.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atende.identity.Language;
import org.atende.ticket.Department;
import org.atende.ticket.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the chats. Who is typing goes by the database's clock, because the nodes' clocks may differ. */
@Component
class ChatTable {

    private static final String SELECT =
            """
            select c.*, coalesce(customer_typing_until > current_timestamp, false) as customer_types,
                   coalesce(agent_typing_until > current_timestamp, false) as agent_types
            from chat c where\s""";

    private final JdbcClient jdbc;

    ChatTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Chat chat, String mac, String place) {
        jdbc.sql(
                        """
                        insert into chat (ticket_id, number, mac, place, customer_id, proof, given_email, language, department,
                            state, created_at, last_seq, last_at, last_by, seen_at, slot, slot_lines)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(chat.ticket(), chat.number().value(), mac, place, chat.customer())
                .params(chat.proof().name(), chat.givenEmail(), chat.language().name())
                .params(chat.department().name(), chat.state().name(), at(chat.createdAt()))
                .params(chat.lastSeq(), at(chat.lastAt()), chat.lastBy().name(), at(chat.seenAt()))
                .params(chat.slot(), chat.slotLines())
                .update();
    }

    Optional<Chat> withMac(String mac) {
        return jdbc.sql(SELECT + "mac = ?").param(mac).query(ChatTable::chat).optional();
    }

    Optional<Chat> of(UUID ticket) {
        return jdbc.sql(SELECT + "ticket_id = ?")
                .param(ticket)
                .query(ChatTable::chat)
                .optional();
    }

    Optional<Chat> numbered(TicketNumber number) {
        return jdbc.sql(SELECT + "number = ?")
                .param(number.value())
                .query(ChatTable::chat)
                .optional();
    }

    List<Chat> all(Collection<UUID> tickets) {
        return tickets.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "ticket_id in (:tickets)")
                        .param("tickets", tickets)
                        .query(ChatTable::chat)
                        .list();
    }

    int openFrom(String place) {
        return jdbc.sql("select count(*) from chat where place = ? and state in ('WAITING', 'LIVE')")
                .param(place)
                .query(Integer.class)
                .single();
    }

    /** Those who wait, the next one first. */
    List<UUID> queue(Department department) {
        return jdbc.sql(
                        """
                        select ticket_id from chat where state = 'WAITING' and department = ?
                        order by created_at, ticket_id""")
                .param(department.name())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** One more line. */
    void said(Chat chat, Chat.Side by, Instant when, long slot, int slotLines) {
        String typing = by == Chat.Side.CUSTOMER ? "customer_typing_until" : "agent_typing_until";
        jdbc.sql("update chat set last_seq = last_seq + 1, last_at = ?, last_by = ?, slot = ?, slot_lines = ?, "
                        + typing + " = null where ticket_id = ?")
                .params(at(when), by.name(), slot, slotLines, chat.ticket())
                .update();
    }

    void passedOn(Chat chat, Department department) {
        jdbc.sql("update chat set department = ? where ticket_id = ? and state = 'WAITING'")
                .params(department.name(), chat.ticket())
                .update();
    }

    void taken(Chat chat, String agent, String name, Department department, Instant when) {
        jdbc.sql(
                        """
                        update chat set state = 'LIVE', agent = ?, agent_name = ?, department = ?, taken_at = ?
                        where ticket_id = ?""")
                .params(agent, name, department.name(), at(when), chat.ticket())
                .update();
    }

    void over(Chat chat, ChatState state, Chat.EndedBy by, Instant when) {
        jdbc.sql("update chat set state = ?, ended_by = ?, ended_at = ? where ticket_id = ?")
                .params(state.name(), by.name(), at(when), chat.ticket())
                .update();
    }

    void handedOver(UUID ticket, UUID customer) {
        jdbc.sql("update chat set customer_id = ?, given_email = null where ticket_id = ?")
                .params(customer, ticket)
                .update();
    }

    /** Answers whether that is news for the other side: a live chat, in which this side has just begun to type. */
    boolean typing(UUID ticket, Chat.Side side) {
        String until = side == Chat.Side.CUSTOMER ? "customer_typing_until" : "agent_typing_until";
        return jdbc.sql("update chat set " + until
                                + " = current_timestamp + interval '6' second where ticket_id = ? and state = 'LIVE'")
                        .param(ticket)
                        .update()
                == 1;
    }

    void seen(Collection<UUID> tickets, Instant when) {
        if (!tickets.isEmpty()) {
            jdbc.sql("update chat set seen_at = :at where ticket_id in (:tickets) and state in ('WAITING', 'LIVE')")
                    .param("at", at(when))
                    .param("tickets", tickets)
                    .update();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Chat chat(ResultSet row, int n) throws SQLException {
        String endedBy = row.getString("ended_by");
        return new Chat(
                row.getObject("ticket_id", UUID.class),
                new TicketNumber(row.getString("number")),
                row.getObject("customer_id", UUID.class),
                Chat.Proof.valueOf(row.getString("proof")),
                row.getString("given_email"),
                Language.valueOf(row.getString("language")),
                Department.valueOf(row.getString("department")),
                ChatState.valueOf(row.getString("state")),
                row.getString("agent"),
                row.getString("agent_name"),
                instant(row, "created_at"),
                endedBy == null ? null : Chat.EndedBy.valueOf(endedBy),
                row.getInt("last_seq"),
                instant(row, "last_at"),
                Chat.Side.valueOf(row.getString("last_by")),
                instant(row, "seen_at"),
                row.getLong("slot"),
                row.getInt("slot_lines"),
                row.getBoolean("customer_types"),
                row.getBoolean("agent_types"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
