package org.atende.mail.intake;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which mails have changed a ticket, by their fingerprints. */
@Repository
class AppliedMails {

    private final JdbcTemplate jdbc;

    AppliedMails(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Claims the fingerprint for this mail, until the transaction is over.
     *
     * @return what an earlier delivery of the same mail led to, empty if this is the first
     * @throws org.springframework.dao.DuplicateKeyException if another delivery was applied meanwhile: in a new transaction
     *     the answer is known
     */
    Optional<Applied> claim(String fingerprint, UUID intakeId) {
        int first = jdbc.update(
                """
                insert into mail_applied (fingerprint, intake_id) select ?, cast(? as uuid)
                where not exists (select 1 from mail_applied where fingerprint = ?)
                """,
                fingerprint,
                intakeId,
                fingerprint);
        return first == 1 ? Optional.empty() : earlier(fingerprint, intakeId);
    }

    private Optional<Applied> earlier(String fingerprint, UUID intakeId) {
        return jdbc
                .query(
                        """
                        select i.ticket_number, i.ticket_message from mail_applied a join mail_intake i on i.id = a.intake_id
                        where a.fingerprint = ? and a.intake_id <> ?
                        """,
                        (row, i) ->
                                new Applied(Outcome.DUPLICATE, row.getString(1), row.getObject(2, UUID.class), null),
                        fingerprint,
                        intakeId)
                .stream()
                .findFirst();
    }
}
