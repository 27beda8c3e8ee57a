package org.atende.identity.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.atende.identity.Agent;
import org.atende.identity.Agents;
import org.atende.identity.Language;
import org.atende.testing.OnH2;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
class CamundaAgentsTests {

    @Autowired
    Agents agents;

    @Autowired
    IdentityService identity;

    @AfterEach
    void forget() {
        identity.clearAuthentication();
        identity.deleteUser("grace");
    }

    @Test
    void areTheEnginesAccounts() {
        assertThat(agents.find("ana"))
                .contains(new Agent("ana", "Ana", "ana@equipa.atende.localhost", Language.PT, Set.of("support")));
        assertThat(agents.findByEmail("Ana@Equipa.Atende.localhost"))
                .map(Agent::id)
                .contains("ana");
    }

    @Test
    void speakTheLanguageOfTheirAccount() {
        User grace = identity.newUser("grace");
        grace.setFirstName("Grace");
        grace.setLastName("Hopper");
        grace.setPassword("secret");
        identity.saveUser(grace);
        identity.setUserInfo("grace", "language", "en-GB");

        assertThat(agents.find("grace")).contains(new Agent("grace", "Grace Hopper", null, Language.EN, Set.of()));
    }

    @Test
    void areFoundWholeWhoeverAsks() {
        identity.setAuthentication("nobody", List.of());

        assertThat(agents.findByEmail("marta@equipa.atende.localhost")
                        .orElseThrow()
                        .groups())
                .containsExactly("manager");
        assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("nobody");
    }

    @Test
    void areListedWholeToOneWhoSeesNoGroups() {
        identity.setAuthentication("ana", List.of());

        assertThat(agents.members("support"))
                .filteredOn(agent -> agent.id().equals("ana"))
                .flatExtracting(Agent::groups)
                .containsExactly("support");
    }

    @Test
    void areNotThereWhenTheEngineKnowsNoSuchAccount() {
        assertThat(agents.find("nobody")).isEmpty();
        assertThat(agents.find(null)).isEmpty();
        assertThat(agents.findByEmail("nobody@example.org")).isEmpty();
        assertThat(agents.findByEmail("")).isEmpty();
    }
}
