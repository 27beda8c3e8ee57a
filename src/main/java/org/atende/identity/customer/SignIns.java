package org.atende.identity.customer;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atende.identity.Customer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where customers are signed in. Each request looks here, so that an ended sign-in is over at once, on every node. */
@Component
public class SignIns {

    private static final String PURPOSE = "customer-sign-in";
    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();
    private static final Duration SEEN_IS_NOTED_EVERY = Duration.ofMinutes(5);
    private static final int LONGEST_NAME = 300;

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Audit audit;
    private final CustomerSettings settings;
    private final Clock clock;

    SignIns(JdbcClient jdbc, Keys keys, Audit audit, CustomerSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Signs a browser in; the text is its cookie's, and only a keyed hash of it is kept. */
    @Transactional
    public String begin(Customer customer, SignInLink.How how, String address, String browser) {
        String text = Keys.random();
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql(
                        """
                        insert into customer_sign_in
                          (id, mac, customer_id, how, address, browser, created_at, last_seen_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(IDS.generate(), keys.mac(PURPOSE, text), customer.id(), how.name(), address, shortened(browser))
                .params(now, now, Timestamp.from(clock.instant().plus(settings.signInLifetime())))
                .update();
        audit.record(
                customer.id(),
                how == SignInLink.How.CUSTOMER_AREA ? Audit.Deed.HANDED_OVER : Audit.Deed.SIGNED_IN,
                address);
        return text;
    }

    /** The sign-in of this cookie, while it lasts. */
    public Optional<SignIn> find(String text) {
        Optional<SignIn> found = jdbc.sql("select * from customer_sign_in where mac = ? and expires_at > ?")
                .params(keys.mac(PURPOSE, text), Timestamp.from(clock.instant()))
                .query(SignIns::signIn)
                .optional();
        found.ifPresent(this::noteUse);
        return found;
    }

    /** Where this customer is signed in now, the latest first. */
    public List<SignIn> of(UUID customer) {
        return jdbc.sql(
                        """
                        select * from customer_sign_in where customer_id = ? and expires_at > ?
                        order by last_seen_at desc, id desc""")
                .params(customer, Timestamp.from(clock.instant()))
                .query(SignIns::signIn)
                .list();
    }

    /** Somebody else's sign-in stays as it is. */
    @Transactional
    public void end(UUID id, UUID customer, String address) {
        int ended = jdbc.sql("delete from customer_sign_in where id = ? and customer_id = ?")
                .params(id, customer)
                .update();
        if (ended > 0) {
            audit.record(customer, Audit.Deed.SIGNED_OUT, address);
        }
    }

    /** Those that began in one way, wherever they are; whoever vouched for them does so no longer. */
    @Transactional
    public void endAll(UUID customer, SignInLink.How how) {
        int ended = jdbc.sql("delete from customer_sign_in where customer_id = ? and how = ?")
                .params(customer, how.name())
                .update();
        if (ended > 0) {
            audit.record(customer, Audit.Deed.SIGNED_OUT, how.name());
        }
    }

    @Transactional
    public void endAll(UUID customer, String address) {
        jdbc.sql("delete from customer_sign_in where customer_id = ?")
                .param(customer)
                .update();
        audit.record(customer, Audit.Deed.ENDED_EVERYWHERE, address);
    }

    private void noteUse(SignIn signIn) {
        Instant now = clock.instant();
        if (signIn.lastSeenAt().plus(SEEN_IS_NOTED_EVERY).isBefore(now)) {
            jdbc.sql("update customer_sign_in set last_seen_at = ?, expires_at = ? where id = ?")
                    .params(Timestamp.from(now), Timestamp.from(now.plus(settings.signInLifetime())), signIn.id())
                    .update();
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void forget() {
        jdbc.sql("delete from customer_sign_in where expires_at < ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private static String shortened(String browser) {
        String name = browser == null ? "" : browser;
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static SignIn signIn(ResultSet row, int number) throws SQLException {
        return new SignIn(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                SignInLink.How.valueOf(row.getString("how")),
                row.getString("address"),
                row.getString("browser"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("last_seen_at").toInstant());
    }
}
