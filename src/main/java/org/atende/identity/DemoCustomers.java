package org.atende.identity;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Two customers whom a newcomer can answer. */
@Component
@ConditionalOnProperty("atende.demo.enabled")
class DemoCustomers implements SmartInitializingSingleton {

    private final Customers customers;

    DemoCustomers(Customers customers) {
        this.customers = customers;
    }

    @Override
    public void afterSingletonsInstantiated() {
        customers.known("joao@cliente.example", "João", Language.PT);
        customers.known("rita@cliente.example", "Rita", Language.PT);
    }
}
