package org.atende.identity.camunda;

import org.atende.identity.Passwords;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The engine's own accounts, so that one password opens every door. */
@Component
class CamundaPasswords implements Passwords {

    private final IdentityService identity;

    CamundaPasswords(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public boolean match(String agent, String password) {
        return identity.checkPassword(agent, password);
    }
}
