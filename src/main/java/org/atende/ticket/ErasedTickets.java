package org.atende.ticket;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atende.attachment.Attachments;
import org.atende.identity.Customer;
import org.atende.identity.erasure.PersonalData;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A customer's tickets without the customer: numbers, times, statuses and who of the desk did what stay. The desk's answers
 * and notes lose their words too, because an answer quotes and repeats what it answers.
 */
@Component
@Order(PersonalData.TICKETS)
class ErasedTickets implements PersonalData {

    private static final String THEIRS = " in (select id from ticket where requester_email = ? and requester = ?)";
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_NAME = 3;

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final Attachments attachments;
    private final EngineTraces traces;

    ErasedTickets(JdbcClient jdbc, Tickets tickets, Attachments attachments, EngineTraces traces) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.attachments = attachments;
        this.traces = traces;
    }

    @Override
    public Map<String, Long> found(Customer customer) {
        Map<String, Long> found = new LinkedHashMap<>();
        found.put("tickets", count("ticket where id" + THEIRS, customer));
        found.put("openTickets", count("ticket where status <> 'CLOSED' and id" + THEIRS, customer));
        found.put("messages", count("message where ticket_id" + THEIRS, customer));
        found.put(
                "files",
                count("attachment where owner in (select id from message where ticket_id" + THEIRS + ")", customer));
        found.put(
                "shared",
                jdbc.sql("select count(*) from ticket_participant where customer_id = ?")
                        .param(customer.id())
                        .query(Long.class)
                        .single());
        found.put("ratings", count("ticket_rating where comment is not null and ticket_id" + THEIRS, customer));
        return found;
    }

    private long count(String rows, Customer customer) {
        return jdbc.sql("select count(*) from " + rows)
                .params(customer.email(), customer.id())
                .query(Long.class)
                .single();
    }

    @Override
    public void erase(Customer customer, Customer nobody) {
        close(customer, nobody);
        onColleagues(customer);
        messages(customer).forEach(attachments::forget);
        all(
                customer,
                "update message set text = '%s', quoted = null, html = null, mail_id = null where ticket_id"
                        .formatted(GONE));
        all(
                customer,
                "update message set author_name = null, author_email = null where author_role = 'CUSTOMER' and ticket_id");
        all(customer, "update ticket_history set actor_name = null where actor_role = 'CUSTOMER' and ticket_id");
        all(customer, "update ticket_history set detail = null where what in ('SUBJECT', 'TAG') and ticket_id");
        all(customer, "delete from ticket_share where ticket_id");
        all(customer, "update timer_change set reason = '' where ticket_id");
        all(customer, "update ticket_rating set comment = null where ticket_id");
        List<TicketNumber> numbers = numbers(customer, "");
        numbers.forEach(number -> forget(number, customer, nobody));
        traces.erase(numbers);
    }

    /** Their own words go; what colleagues and the desk wrote there stays, without what it quotes and whom it names. */
    private void onColleagues(Customer customer) {
        List<UUID> shared = jdbc.sql("select ticket_id from ticket_participant where customer_id = ?")
                .param(customer.id())
                .query(UUID.class)
                .list();
        for (UUID ticket : shared) {
            wordsOf(customer, ticket);
            others(customer, ticket);
        }
        for (String table : List.of("ticket_participant", "ticket_share")) {
            jdbc.sql("delete from " + table + " where customer_id = ?")
                    .param(customer.id())
                    .update();
        }
    }

    private void wordsOf(Customer customer, UUID ticket) {
        jdbc.sql("select id from message where ticket_id = ? and author_id = ?")
                .params(ticket, customer.id().toString())
                .query(UUID.class)
                .list()
                .forEach(attachments::forget);
        jdbc.sql(
                        """
                        update message set text = ?, quoted = null, html = null, mail_id = null, author_name = null,
                          author_email = null where ticket_id = ? and author_id = ?""")
                .params(GONE, ticket, customer.id().toString())
                .update();
        jdbc.sql("update ticket_history set actor_name = null where ticket_id = ? and actor_id = ?")
                .params(ticket, customer.id().toString())
                .update();
    }

    private void others(Customer customer, UUID ticket) {
        jdbc.sql("select id, text from message where ticket_id = ? and (author_id is null or author_id <> ?)")
                .params(ticket, customer.id().toString())
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("text")))
                .list()
                .forEach(message -> jdbc.sql("update message set text = ?, quoted = null, html = null where id = ?")
                        .params(withoutNames(customer, message.getValue()), message.getKey())
                        .update());
    }

    private static String withoutNames(Customer customer, String text) {
        String names = Stream.of(customer.email(), customer.name())
                .filter(name -> name != null && !name.isBlank())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(names, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll("…");
    }

    /** An open ticket would leave an agent with a task and no question. */
    private void close(Customer customer, Customer nobody) {
        numbers(customer, " and status <> 'CLOSED'")
                .forEach(number -> tickets.customerCloses(number, Actor.of(nobody)));
    }

    private List<TicketNumber> numbers(Customer customer, String more) {
        return jdbc
                .sql("select number from ticket where requester_email = ? and requester = ?" + more
                        + " order by number")
                .params(customer.email(), customer.id())
                .query(String.class)
                .list()
                .stream()
                .map(TicketNumber::new)
                .toList();
    }

    private List<UUID> messages(Customer customer) {
        return jdbc.sql("select id from message where ticket_id" + THEIRS)
                .params(customer.email(), customer.id())
                .query(UUID.class)
                .list();
    }

    private void all(Customer customer, String change) {
        jdbc.sql(change + THEIRS).params(customer.email(), customer.id()).update();
    }

    private void forget(TicketNumber number, Customer customer, Customer nobody) {
        String tags = jdbc.sql("select tags from ticket where number = ?")
                .param(number.value())
                .query(String.class)
                .single();
        jdbc.sql(
                        """
                        update ticket set subject = ?, requester_email = ?, tags = ?, version = version + 1
                        where number = ?""")
                .params(GONE, nobody.email(), withoutNames(tags, customer), number.value())
                .update();
    }

    private static String withoutNames(String tags, Customer customer) {
        String whose = (customer.email() + " " + customer.name()).toLowerCase(Locale.ROOT);
        List<String> names = NO_LETTERS
                .splitAsStream(whose)
                .filter(name -> name.length() >= SHORTEST_NAME)
                .toList();
        Stream<String> kept = Arrays.stream(tags.split(" "))
                .filter(tag -> names.stream().noneMatch(tag.toLowerCase(Locale.ROOT)::contains));
        return String.join(" ", kept.toList());
    }
}
