package org.atende.identity.customer;

import java.util.Optional;
import java.util.UUID;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which customer an account at the company's own sign-in is. */
@Component
public class OidcCustomers {

    private final JdbcClient jdbc;
    private final Customers customers;

    OidcCustomers(JdbcClient jdbc, Customers customers) {
        this.jdbc = jdbc;
        this.customers = customers;
    }

    public Optional<Customer> find(String issuer, String subject) {
        return jdbc.sql("select customer_id from customer_oidc where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(UUID.class)
                .optional()
                .flatMap(customers::find);
    }

    /**
     * The customer that the account was the first time; then the one with its address. Call it before a transaction begins.
     *
     * @param email one that the provider has verified
     * @param name may be null
     * @param language of a customer who is new to the desk
     */
    public Customer known(String issuer, String subject, String email, String name, Language language) {
        return find(issuer, subject).orElseGet(() -> linked(issuer, subject, customers.known(email, name, language)));
    }

    private Customer linked(String issuer, String subject, Customer customer) {
        try {
            jdbc.sql("insert into customer_oidc (issuer, subject, customer_id) values (?, ?, ?)")
                    .params(issuer, subject, customer.id())
                    .update();
            return customer;
        } catch (DuplicateKeyException someoneWasFaster) {
            return find(issuer, subject).orElseThrow(() -> someoneWasFaster);
        }
    }
}
