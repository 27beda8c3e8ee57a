package org.atende.identity.customer;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.atende.identity.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-use links. Of a link nothing is kept that would open it: its text is the row's id and a keyed hash of it, made anew
 * for the mail, so that the mail can wait in a queue without holding a secret.
 */
@Component
public class SignInLinks {

    private static final String PURPOSE = "customer-link";
    private static final NoArgGenerator IDS = Generators.randomBasedGenerator();
    private static final Duration KEPT = Duration.ofDays(2);
    private static final String HOME = "/my/tickets";
    private static final Pattern LOCAL = Pattern.compile("/(my|new-ticket)(/[A-Za-z0-9/_-]*)?(#[A-Za-z0-9_-]*)?");

    private final JdbcClient jdbc;
    private final Keys keys;
    private final CustomerSettings settings;
    private final Clock clock;

    SignInLinks(JdbcClient jdbc, Keys keys, CustomerSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param target a path of this site; anything else becomes the customer's tickets */
    public SignInLink offer(String email, Language language, String target, UUID draft) {
        return offer(email, language, target, draft, SignInLink.How.LINK, settings.linkLifetime());
    }

    /** A link that a customer area asks for in the name of a customer who is signed in there. */
    public SignInLink handOver(String email, Language language, String target) {
        return offer(email, language, target, null, SignInLink.How.CUSTOMER_AREA, settings.handOverLifetime());
    }

    private SignInLink offer(
            String email, Language language, String target, UUID draft, SignInLink.How how, Duration lifetime) {
        SignInLink link = new SignInLink(
                IDS.generate(),
                email.strip().toLowerCase(Locale.ROOT),
                language,
                local(target),
                draft,
                how,
                clock.instant().plus(lifetime),
                null);
        jdbc.sql(
                        """
                        insert into customer_link (id, email, language, target, draft, how, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(link.id(), link.email(), language.name(), link.target(), draft)
                .params(how.name(), Timestamp.from(link.expiresAt()))
                .update();
        return link;
    }

    /** The link's text, which goes to its address and nowhere else. */
    public String text(SignInLink link) {
        return link.id() + "." + keys.mac(PURPOSE, link.id().toString());
    }

    /** A link that was offered, used or not; empty where the desk never made this text. */
    public Optional<SignInLink> read(String text) {
        String id = text.length() > 37 ? text.substring(0, 36) : "";
        String expected = id + "." + keys.mac(PURPOSE, id);
        boolean ours =
                MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
        return ours ? find(UUID.fromString(id)) : Optional.empty();
    }

    public Optional<SignInLink> find(UUID id) {
        return jdbc.sql("select * from customer_link where id = ?")
                .param(id)
                .query(SignInLinks::link)
                .optional();
    }

    /** A link that can still be used; looking at it does not use it up, because machines look at links too. */
    public Optional<SignInLink> open(String text) {
        return read(text).filter(link -> link.isOpen(clock.instant()));
    }

    /** Uses the link up; of two who try at once, one gets it. */
    @Transactional
    public Optional<SignInLink> use(String text) {
        return open(text)
                .filter(link -> jdbc.sql("update customer_link set used_at = ? where id = ? and used_at is null")
                                .params(Timestamp.from(clock.instant()), link.id())
                                .update()
                        == 1);
    }

    public static String local(String target) {
        return target != null && LOCAL.matcher(target).matches() ? target : HOME;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void forget() {
        jdbc.sql("delete from customer_link where expires_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private static SignInLink link(ResultSet row, int number) throws SQLException {
        return new SignInLink(
                row.getObject("id", UUID.class),
                row.getString("email"),
                Language.valueOf(row.getString("language")),
                row.getString("target"),
                row.getObject("draft", UUID.class),
                SignInLink.How.valueOf(row.getString("how")),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("used_at")));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
