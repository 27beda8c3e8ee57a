package org.atende.sla.webhook;

import org.atende.identity.Customer;
import org.atende.identity.erasure.PersonalData;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What another system was told of a customer's tickets. */
@Component
@Order(PersonalData.ELSEWHERE)
class ErasedWebhookCalls implements PersonalData {

    private final JdbcClient jdbc;

    ErasedWebhookCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(Customer customer, Customer nobody) {
        jdbc.sql(
                        """
                        update webhook_call set body = '{}'
                        where ticket_id in (select id from ticket where requester_email = ? and requester = ?)""")
                .params(nobody.email(), customer.id())
                .update();
    }
}
