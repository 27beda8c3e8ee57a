package org.atende.identity.erasure;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atende.identity.Agent;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.customer.Audit;
import org.atende.identity.erasure.Erasure.State;
import org.atende.identity.erasure.ErasureNews.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customers' wishes to be erased: asked for, decided by a person, done in one transaction. */
@Service
@Transactional
public class Erasures {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();
    private static final int LONGEST_REASON = 2000;
    /** No mail goes to such an address; of two customers who are erased none gets the other's. */
    private static final String NOBODY = "erased-%s@erased.invalid";

    private final JdbcClient jdbc;
    private final ErasureProcess process;
    private final ErasureSettings settings;
    private final Customers customers;
    private final List<PersonalData> everywhere;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasures(
            JdbcClient jdbc,
            ErasureProcess process,
            ErasureSettings settings,
            Customers customers,
            List<PersonalData> everywhere,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.process = process;
        this.settings = settings;
        this.customers = customers;
        this.everywhere = everywhere;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The customer's wish that nobody has answered yet. */
    @Transactional(readOnly = true)
    public Optional<Erasure> asked(UUID customer) {
        return jdbc.sql("select * from customer_erasure where customer_id = ? and state = 'ASKED'")
                .param(customer)
                .query(Erasures::erasure)
                .optional();
    }

    /** Asks once: a second wish is the first one. */
    public Erasure ask(Customer customer, String place) {
        jdbc.sql("select id from customer where id = ? for update")
                .param(customer.id())
                .query(UUID.class)
                .single();
        return asked(customer.id()).orElseGet(() -> begin(customer, place));
    }

    private Erasure begin(Customer customer, String place) {
        UUID id = IDS.generate();
        Instant now = clock.instant();
        jdbc.sql("insert into customer_erasure (id, customer_id, state, asked_at, due_at) values (?, ?, 'ASKED', ?, ?)")
                .params(id, customer.id(), Timestamp.from(now), Timestamp.from(settings.dueFrom(now)))
                .update();
        audit.record(customer.id(), Audit.Deed.ERASURE_ASKED, place);
        process.start(id);
        Erasure erasure = get(id);
        events.publishEvent(new ErasureNews(What.ASKED, erasure, customer));
        return erasure;
    }

    /** The customer has thought better of it; too late is no error. */
    public void withdraw(Customer customer, String place) {
        asked(customer.id())
                .filter(erasure -> move(erasure.id(), State.WITHDRAWN, null, null))
                .ifPresent(erasure -> {
                    audit.record(customer.id(), Audit.Deed.ERASURE_WITHDRAWN, place);
                    process.withdrawn(erasure.id());
                });
    }

    @Transactional(readOnly = true)
    public Erasure get(UUID id) {
        return jdbc.sql("select * from customer_erasure where id = ?")
                .param(id)
                .query(Erasures::erasure)
                .single();
    }

    /** The erasure that a task in Tasklist asks about. */
    @Transactional(readOnly = true)
    public Optional<Erasure> askedBy(String task) {
        return process.askedBy(task).map(this::get);
    }

    /** How much would be taken out, by what people call it. */
    @Transactional(readOnly = true)
    public Map<String, Long> found(Customer customer) {
        Map<String, Long> all = new LinkedHashMap<>();
        everywhere.forEach(part -> part.found(customer).forEach((what, count) -> all.merge(what, count, Long::sum)));
        return all;
    }

    /** @throws NotDecidable if somebody was faster */
    public void confirm(UUID id, Agent by) {
        decide(id, State.CONFIRMED, by, null);
    }

    /**
     * @param reason for the customer, who has a right to it
     * @throws NotDecidable if somebody was faster, or without a reason
     */
    public void refuse(UUID id, String reason, Agent by) {
        if (reason == null || reason.isBlank()) {
            throw new NotDecidable("Write the reason: the customer has a right to it.");
        }
        String said = reason.strip();
        decide(id, State.REFUSED, by, said.substring(0, Math.min(LONGEST_REASON, said.length())));
    }

    private void decide(UUID id, State state, Agent by, String reason) {
        if (!by.managesAll()) {
            throw new NotDecidable("Only managers and administrators decide this.");
        }
        if (!move(id, state, by.id(), reason)) {
            throw new NotDecidable("This was decided, or taken back, already.");
        }
        process.decided(id);
    }

    private boolean move(UUID id, State state, String by, String reason) {
        return jdbc.sql(
                                """
                                update customer_erasure set state = ?, decided_at = ?, decided_by = ?, reason = ?
                                where id = ? and state = 'ASKED'""")
                        .params(state.name(), Timestamp.from(clock.instant()), by, reason, id)
                        .update()
                == 1;
    }

    /** Takes the customer out of every table; only the address at which they are to be told is kept, until they are. */
    public void erase(UUID id) {
        Erasure erasure = get(id);
        Customer customer = customers.find(erasure.customer()).orElseThrow();
        Customer nobody = new Customer(
                customer.id(),
                NOBODY.formatted(UUID.randomUUID()),
                null,
                customer.language(),
                customer.tier(),
                customer.since());
        everywhere.forEach(part -> part.erase(customer, nobody));
        jdbc.sql("update customer_erasure set reason = null where customer_id = ?")
                .param(customer.id())
                .update();
        jdbc.sql("update customer_erasure set state = 'ERASED', tell_to = ? where id = ?")
                .params(customer.email(), id)
                .update();
    }

    /** Tells the customer what became of it, at the address that they asked from. */
    public void tell(UUID id) {
        Erasure erasure = get(id);
        Customer customer = customers.find(erasure.customer()).orElseThrow();
        if (erasure.state() == State.REFUSED) {
            events.publishEvent(new ErasureNews(What.REFUSED, erasure, customer));
            return;
        }
        String address = jdbc.sql("select tell_to from customer_erasure where id = ?")
                .param(id)
                .query(String.class)
                .single();
        Customer then =
                new Customer(customer.id(), address, null, customer.language(), customer.tier(), customer.since());
        events.publishEvent(new ErasureNews(What.ERASED, erasure, then));
        jdbc.sql("update customer_erasure set tell_to = null where id = ?")
                .param(id)
                .update();
    }

    public void remind(UUID id) {
        events.publishEvent(new ErasureNews(What.DUE_SOON, get(id), null));
    }

    public Instant reminder(UUID id) {
        return settings.reminderFor(get(id).dueAt());
    }

    private static Erasure erasure(ResultSet row, int number) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Erasure(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_by"),
                row.getString("reason"));
    }
}
