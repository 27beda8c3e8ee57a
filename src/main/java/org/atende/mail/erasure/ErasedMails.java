package org.atende.mail.erasure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atende.identity.Customer;
import org.atende.identity.erasure.PersonalData;
import org.atende.mail.suppression.Suppressions;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every mail from a customer, to them or about their tickets: when it came and what became of it stays. A mail that is not
 * handled yet is of the time after, and is.
 */
@Component
@Order(PersonalData.ELSEWHERE)
class ErasedMails implements PersonalData {

    private static final String NUMBERS = "(select number from ticket where requester_email = :at and requester = :id)";
    private static final String IDS = "(select id from ticket where requester_email = :at and requester = :id)";
    private static final String CAME = "next_attempt_at is null and (from_address = :email or envelope_from = :email"
            + " or ticket_number in " + NUMBERS + ")";

    private final JdbcClient jdbc;
    private final Suppressions suppressions;

    ErasedMails(JdbcClient jdbc, Suppressions suppressions) {
        this.jdbc = jdbc;
        this.suppressions = suppressions;
    }

    @Override
    public Map<String, Long> found(Customer customer) {
        long mails = of(customer, customer, "select count(*) from mail_intake where " + CAME)
                .query(Long.class)
                .single();
        return Map.of("mails", mails);
    }

    @Override
    public void erase(Customer customer, Customer nobody) {
        cameIn(customer, nobody);
        of(customer, nobody, "delete from mail_foreign_ticket where writer = :email or ticket_number in " + NUMBERS)
                .update();
        wentOut(customer, nobody);
        suppressions.veil(customer.email());
        caught(customer);
    }

    private void cameIn(Customer customer, Customer nobody) {
        of(customer, nobody, "delete from mail_raw where mail_id in (select id from mail_intake where " + CAME + ")")
                .update();
        of(
                        customer,
                        nobody,
                        """
                        update mail_intake set envelope_from = '', recipients = '', helo = '', remote_address = '',
                          message_id = null, from_address = null, subject = null, error = null where """
                                + " " + CAME)
                .update();
    }

    /** What waits to leave for them stays here. */
    private void wentOut(Customer customer, Customer nobody) {
        of(
                        customer,
                        nobody,
                        """
                        update mail_summary set state = case when state = 'QUEUED' then 'WITHDRAWN' else state end,
                          recipient = :at, recipient_name = null, refusal = null
                        where audience = 'CUSTOMER' and (recipient = :email or ticket_id in %s)"""
                                .formatted(IDS))
                .update();
        of(
                        customer,
                        nobody,
                        """
                        update mail_notice set recipient = '', name = null, refusal = coalesce(refusal, 'Erased')
                        where recipient = :email""")
                .update();
    }

    /** The demo's mailbox plays the customer's own; what it holds of the time before goes too. */
    private void caught(Customer customer) {
        List<UUID> mails = jdbc.sql("select id from dev_mailbox where recipients like ?")
                .param("%" + customer.email() + "%")
                .query(UUID.class)
                .list();
        for (UUID mail : mails) {
            jdbc.sql("delete from mail_raw where mail_id = ?").param(mail).update();
            jdbc.sql("delete from dev_mailbox where id = ?").param(mail).update();
        }
    }

    private JdbcClient.StatementSpec of(Customer customer, Customer now, String sql) {
        return jdbc.sql(sql)
                .param("email", customer.email())
                .param("id", customer.id())
                .param("at", now.email());
    }
}
