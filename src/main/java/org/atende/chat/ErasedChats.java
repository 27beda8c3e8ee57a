package org.atende.chat;

import org.atende.identity.Customer;
import org.atende.identity.erasure.PersonalData;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The address that a guest gave in a chat; the words of chats are tickets' messages. */
@Component
@Order(PersonalData.ELSEWHERE)
class ErasedChats implements PersonalData {

    private final JdbcClient jdbc;

    ErasedChats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(Customer customer, Customer nobody) {
        jdbc.sql("update chat set given_email = null where customer_id = ? or given_email = ?")
                .params(customer.id(), customer.email())
                .update();
    }
}
