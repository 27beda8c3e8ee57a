package org.atende.mail.suppression;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.atende.identity.customer.Keys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers, for every node, who gets no more mail. */
@Repository
public class Suppressions {

    private static final String VEILED = "veiled:";

    private final JdbcClient jdbc;
    private final Keys keys;

    Suppressions(JdbcClient jdbc, Keys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    public Optional<Suppression> find(String address) {
        return jdbc.sql("SELECT * FROM mail_suppression WHERE address IN (?, ?)")
                .params(lower(address), veiled(address))
                .query(Suppressions::suppression)
                .optional();
    }

    /** An address that is suppressed already stays so for its first reason. */
    public void add(Suppression suppression) {
        jdbc.sql(
                        """
                        INSERT INTO mail_suppression (address, reason, words, since, intake_id)
                        SELECT ?, ?, ?, CAST(? AS TIMESTAMP WITH TIME ZONE), CAST(? AS UUID)
                        WHERE NOT EXISTS (SELECT 1 FROM mail_suppression WHERE address IN (?, ?))""")
                .params(
                        lower(suppression.address()),
                        suppression.reason().name(),
                        suppression.words(),
                        suppression.since().atOffset(UTC),
                        suppression.intakeId(),
                        lower(suppression.address()),
                        veiled(suppression.address()))
                .update();
    }

    /** Whether there was something to lift. */
    public boolean lift(String address) {
        return jdbc.sql("DELETE FROM mail_suppression WHERE address IN (?, ?)")
                        .params(lower(address), veiled(address))
                        .update()
                == 1;
    }

    /** The address still gets no mail, but nobody can read here any more which one it is. */
    public void veil(String address) {
        jdbc.sql("UPDATE mail_suppression SET address = ?, words = NULL WHERE address = ?")
                .params(veiled(address), lower(address))
                .update();
    }

    private String veiled(String address) {
        return VEILED + keys.mac("suppression", lower(address));
    }

    /** The first ones in the order of their addresses, after this one; null begins. */
    List<Suppression> after(String address, int limit) {
        return jdbc.sql("SELECT * FROM mail_suppression WHERE address > ? ORDER BY address LIMIT ?")
                .params(address == null ? "" : lower(address), limit)
                .query(Suppressions::suppression)
                .list();
    }

    private static String lower(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    private static Suppression suppression(ResultSet row, int number) throws SQLException {
        return new Suppression(
                row.getString("address"),
                Suppression.Reason.valueOf(row.getString("reason")),
                row.getString("words"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("intake_id", UUID.class));
    }
}
