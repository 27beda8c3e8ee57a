package org.atende.identity.erasure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atende.identity.Customer;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Name, address, number, and where the customer was signed in; what was done stays, without the places it was done from. */
@Component
@Order(PersonalData.CUSTOMER)
class CustomersOwnData implements PersonalData {

    private static final List<String> OPEN_DOORS = List.of("customer_sign_in", "support_pin", "customer_oidc");

    private final JdbcClient jdbc;

    CustomersOwnData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Long> found(Customer customer) {
        Map<String, Long> found = new LinkedHashMap<>();
        found.put("signIns", count("customer_sign_in", customer));
        found.put("deeds", count("customer_audit", customer));
        return found;
    }

    private long count(String table, Customer customer) {
        return jdbc.sql("select count(*) from " + table + " where customer_id = ?")
                .param(customer.id())
                .query(Long.class)
                .single();
    }

    @Override
    public void erase(Customer customer, Customer nobody) {
        OPEN_DOORS.forEach(table -> jdbc.sql("delete from " + table + " where customer_id = ?")
                .param(customer.id())
                .update());
        jdbc.sql("delete from customer_link where email = ?")
                .param(customer.email())
                .update();
        jdbc.sql("update customer_audit set done_by = null where customer_id = ?")
                .param(customer.id())
                .update();
        jdbc.sql("update customer set email = ?, name = null, phone = null where id = ?")
                .params(nobody.email(), customer.id())
                .update();
    }
}
