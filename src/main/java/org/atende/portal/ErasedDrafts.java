package org.atende.portal;

import java.util.UUID;
import org.atende.attachment.Attachments;
import org.atende.identity.Customer;
import org.atende.identity.erasure.PersonalData;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tickets that an address has not confirmed yet. */
@Component
@Order(PersonalData.ELSEWHERE)
class ErasedDrafts implements PersonalData {

    private final JdbcClient jdbc;
    private final Attachments attachments;

    ErasedDrafts(JdbcClient jdbc, Attachments attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    @Override
    public void erase(Customer customer, Customer nobody) {
        jdbc.sql("select id from ticket_draft where email = ?")
                .param(customer.email())
                .query(UUID.class)
                .list()
                .forEach(attachments::forget);
        jdbc.sql("delete from ticket_draft where email = ?")
                .param(customer.email())
                .update();
    }
}
