package org.atende.identity.customer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * PINs by which a customer proves on the telephone or in a chat who they are: short-lived, for one use, and dead after a
 * few wrong tries, so that guessing is hopeless however many places it comes from. The customer's own sign-in has nothing
 * to do with it: they make a new PIN whenever they like.
 */
@Component
public class SupportPins {

    static final int WRONG_TRIES = 5;

    private static final String PURPOSE = "support-pin";
    private static final Rate MADE = Rate.perHour(20);
    private static final Rate BY_ONE = Rate.perHour(120);
    private static final int ATTACK = 50;
    private static final Duration PROOF_HOLDS = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Customers customers;
    private final RateLimits limits;
    private final Audit audit;
    private final CustomerSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    SupportPins(
            JdbcClient jdbc,
            Keys keys,
            Customers customers,
            RateLimits limits,
            Audit audit,
            CustomerSettings settings,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.customers = customers;
        this.limits = limits;
        this.audit = audit;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * A new PIN in the place of any other; only a keyed hash of it is kept.
     *
     * @return empty if this customer has made too many
     */
    @Transactional
    public Optional<MadePin> make(Customer customer, String by) {
        if (!limits.allow("pin-made", customer.id().toString(), MADE)) {
            return Optional.empty();
        }
        String digits = Keys.digits(settings.pinDigits());
        Instant now = clock.instant();
        Instant expires = now.plus(settings.pinLifetime());
        jdbc.sql("delete from support_pin where customer_id = ?")
                .param(customer.id())
                .update();
        jdbc.sql("insert into support_pin (customer_id, mac, expires_at, wrong_tries) values (?, ?, ?, 0)")
                .params(customer.id(), mac(customer.id(), digits), Timestamp.from(expires))
                .update();
        audit.record(customer.id(), Audit.Deed.PIN_MADE, by);
        return Optional.of(new MadePin(digits, expires));
    }

    /**
     * Tries a PIN; a right one is used up. Wrong tries count whatever becomes of the caller's transaction.
     *
     * @param email whose PIN it should be
     * @param by who asks: an agent's name, or an internet address
     */
    public PinCheck check(String email, String typed, String by) {
        if (!limits.allow("pin-by", by, BY_ONE)) {
            return PinCheck.REFUSED;
        }
        return customers
                .find(email)
                .map(customer -> ownTransaction.execute(status -> checked(customer, digits(typed), by)))
                .orElse(PinCheck.NONE);
    }

    /** Whether this customer has proved who they are a short time ago. */
    public boolean isProved(UUID customer) {
        return jdbc.sql("select count(*) from support_pin where customer_id = ? and used_at > ?")
                        .params(customer, Timestamp.from(clock.instant().minus(PROOF_HOLDS)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private PinCheck checked(Customer customer, String typed, String by) {
        Optional<Kept> live = jdbc.sql(
                        """
                        select mac, wrong_tries from support_pin
                        where customer_id = ? and used_at is null and expires_at > ? for update""")
                .params(customer.id(), Timestamp.from(clock.instant()))
                .query((row, n) -> new Kept(row.getString("mac"), row.getInt("wrong_tries")))
                .optional();
        if (live.isEmpty()) {
            return PinCheck.NONE;
        }
        if (live.get().wrongTries() >= WRONG_TRIES) {
            return PinCheck.VOID;
        }
        return isSame(live.get().mac(), mac(customer.id(), typed))
                ? right(customer, by)
                : wrong(customer, live.get().wrongTries() + 1, by);
    }

    private PinCheck right(Customer customer, String by) {
        jdbc.sql("update support_pin set used_at = ? where customer_id = ?")
                .params(Timestamp.from(clock.instant()), customer.id())
                .update();
        audit.record(customer.id(), Audit.Deed.PIN_RIGHT, by);
        return PinCheck.RIGHT;
    }

    private PinCheck wrong(Customer customer, int tries, String by) {
        jdbc.sql("update support_pin set wrong_tries = ? where customer_id = ?")
                .params(tries, customer.id())
                .update();
        audit.record(customer.id(), Audit.Deed.PIN_WRONG, by);
        boolean attack = limits.count("pin-wrong", "all", Rate.perHour(ATTACK)) == ATTACK;
        boolean isVoid = tries >= WRONG_TRIES;
        if (isVoid) {
            audit.record(customer.id(), Audit.Deed.PIN_VOID, by);
        }
        if (isVoid || attack) {
            events.publishEvent(new PinTried(customer, isVoid));
        }
        return isVoid ? PinCheck.VOID : PinCheck.WRONG;
    }

    private String mac(UUID customer, String digits) {
        return keys.mac(PURPOSE, customer + ":" + digits);
    }

    /** People say and write a PIN in groups. */
    private static String digits(String typed) {
        return typed == null ? "" : typed.replaceAll("\\D", "");
    }

    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }

    /** @param digits shown to the customer this once */
    public record MadePin(String digits, Instant expiresAt) {}

    private record Kept(String mac, int wrongTries) {}
}
