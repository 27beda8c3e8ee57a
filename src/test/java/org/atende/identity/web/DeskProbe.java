package org.atende.identity.web;

import java.util.Map;
import org.atende.identity.Agent;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Something to find behind each door that has nothing behind it yet. */
@TestConfiguration
@RestController
class DeskProbe {

    @GetMapping({"/camunda/desk/probe", "/api/v1/probe", "/rules/probe", "/reports/probe"})
    Map<String, Object> read(Agent agent) {
        return Map.of("agent", agent.id(), "managesAll", agent.managesAll());
    }

    @PostMapping({"/camunda/desk/probe", "/api/v1/probe"})
    Map<String, Object> change(Agent agent) {
        return Map.of("changedBy", agent.id());
    }

    @GetMapping({"/dev/probe", "/nowhere"})
    Map<String, Object> open() {
        return Map.of("open", true);
    }

    /** Somebody who may mistype: a wrong password shuts the account for seconds, and the others are busy. */
    @Bean
    static SmartInitializingSingleton forgetful(IdentityService identity) {
        return () -> {
            User forgetful = identity.newUser("forgetful");
            forgetful.setPassword("right");
            identity.saveUser(forgetful);
        };
    }
}
