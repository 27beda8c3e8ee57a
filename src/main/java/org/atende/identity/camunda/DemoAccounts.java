package org.atende.identity.camunda;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The people whom a newcomer signs in as; their passwords are their names. */
@Component
@Order(SetupStep.DEMO)
@ConditionalOnProperty("atende.demo.enabled")
class DemoAccounts implements SetupStep {

    private static final List<Person> PEOPLE = List.of(
            new Person("ana", "Ana", "support"),
            new Person("bruno", "Bruno", "billing"),
            new Person("carla", "Carla", "sales"),
            new Person("marta", "Marta", "manager"),
            new Person("andre", "André", "analyst"),
            new Person("admin", "Admin", "camunda-admin"));

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void run() {
        PEOPLE.forEach(one ->
                accounts.agent(one.id(), one.name(), one.id() + "@equipa.atende.localhost", one.id(), one.group()));
    }

    private record Person(String id, String name, String group) {}
}
