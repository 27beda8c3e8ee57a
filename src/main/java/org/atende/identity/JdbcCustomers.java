package org.atende.identity;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Customers in the table of that name; the unique address decides when two first mails come at once. */
@Component
class JdbcCustomers implements Customers {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();
    private static final String SELECT = "select id, email, name, language, tier, created_at from customer where ";
    private static final String FIRST_TIER = "STANDARD";
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    JdbcCustomers(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Customer known(String email, String name, Language language) {
        String address = normal(email);
        String called = shortened(name);
        return find(address)
                .map(customer -> named(customer, called))
                .orElseGet(() -> firstSeen(address, called, language == null ? Language.PT : language));
    }

    @Override
    public Optional<Customer> find(String email) {
        return jdbc.sql(SELECT + "email = ?")
                .param(normal(email))
                .query(JdbcCustomers::customer)
                .optional();
    }

    @Override
    public Optional<Customer> find(UUID id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id)
                .query(JdbcCustomers::customer)
                .optional();
    }

    @Override
    public void prefers(UUID id, Language language) {
        jdbc.sql("update customer set language = ? where id = ?")
                .params(language.name(), id)
                .update();
    }

    @Override
    public List<Customer> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "id in (:ids)")
                        .param("ids", ids)
                        .query(JdbcCustomers::customer)
                        .list();
    }

    @Override
    public void introduce(UUID id, String name, Language language) {
        jdbc.sql("update customer set name = ?, language = ? where id = ?")
                .params(shortened(name), language.name(), id)
                .update();
    }

    private Customer firstSeen(String email, String name, Language language) {
        Instant since = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Customer customer = new Customer(IDS.generate(), email, name, language, FIRST_TIER, since);
        try {
            ownTransaction.executeWithoutResult(status -> insert(customer));
            return customer;
        } catch (DuplicateKeyException someoneWasFaster) {
            return find(email).map(theirs -> named(theirs, name)).orElseThrow(() -> someoneWasFaster);
        }
    }

    private void insert(Customer customer) {
        jdbc.sql("insert into customer (id, email, name, language, tier, created_at) values (?, ?, ?, ?, ?, ?)")
                .param(customer.id())
                .param(customer.email())
                .param(customer.name())
                .param(customer.language().name())
                .param(customer.tier())
                .param(customer.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A name that is there stays: the next mail's may be a nickname. */
    private Customer named(Customer customer, String name) {
        if (customer.name() != null || name == null) {
            return customer;
        }
        ownTransaction.executeWithoutResult(
                status -> jdbc.sql("update customer set name = ? where id = ? and name is null")
                        .param(name)
                        .param(customer.id())
                        .update());
        return find(customer.id()).orElse(customer);
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        String plain = name.strip();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }

    private static Customer customer(ResultSet row, int number) throws SQLException {
        return new Customer(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                Language.valueOf(row.getString("language")),
                row.getString("tier"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
