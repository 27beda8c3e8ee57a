package org.atende.desk.erasure;

import java.util.Arrays;
import java.util.UUID;
import org.atende.identity.Customer;
import org.atende.identity.erasure.PersonalData;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What agents were about to write to a customer, and the lists that they kept of them. */
@Component
@Order(PersonalData.ELSEWHERE)
class ErasedDeskWords implements PersonalData {

    private static final String THEIRS =
            " where ticket_id in (select id from ticket where requester_email = ? and requester = ?)";

    private final JdbcClient jdbc;

    ErasedDeskWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(Customer customer, Customer nobody) {
        jdbc.sql("select files from draft" + THEIRS)
                .params(nobody.email(), customer.id())
                .query(String.class)
                .list()
                .forEach(this::forgetFiles);
        jdbc.sql("delete from draft" + THEIRS)
                .params(nobody.email(), customer.id())
                .update();
        jdbc.sql("delete from saved_view where lower(query) like ? or lower(name) like ?")
                .params(part(customer.email()), part(customer.email()))
                .update();
    }

    private void forgetFiles(String ids) {
        Arrays.stream(ids.split(" "))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .forEach(id ->
                        jdbc.sql("delete from upload where id = ?").param(id).update());
    }

    /** An address may stand in a list's conditions as it is, or as addresses write it. */
    private static String part(String email) {
        return "%" + email.replace("@", "_%") + "%";
    }
}
