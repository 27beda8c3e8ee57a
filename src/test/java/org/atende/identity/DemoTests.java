package org.atende.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.atende.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
class DemoTests {

    @Autowired
    Agents agents;

    @Autowired
    Passwords passwords;

    @Autowired
    Customers customers;

    @ParameterizedTest
    @CsvSource({
        "ana, support",
        "bruno, billing",
        "carla, sales",
        "marta, manager",
        "andre, analyst",
        "admin, camunda-admin"
    })
    void hasAnAgentInEachGroupWhosePasswordIsTheName(String who, String group) {
        Agent agent = agents.find(who).orElseThrow();

        assertThat(agent.groups()).containsExactly(group);
        assertThat(agent.email()).isEqualTo(who + "@equipa.atende.localhost");
        assertThat(passwords.match(who, who)).isTrue();
    }

    @Test
    void hasTwoCustomers() {
        assertThat(customers.find("joao@cliente.example")).map(Customer::name).contains("João");
        assertThat(customers.find("rita@cliente.example")).map(Customer::name).contains("Rita");
    }
}
