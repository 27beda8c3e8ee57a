package org.atende.identity.camunda;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Creates what is not there yet, and leaves alone what is: an administrator may have changed it. */
@Component
class Accounts {

    private final IdentityService identity;

    Accounts(IdentityService identity) {
        this.identity = identity;
    }

    void group(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() > 0) {
            return;
        }
        Group group = identity.newGroup(id);
        group.setName(name);
        group.setType("camunda-admin".equals(id) ? "SYSTEM" : "WORKFLOW");
        identity.saveGroup(group);
    }

    void agent(String id, String name, String email, String password, String group) {
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identity.newUser(id);
        user.setFirstName(name);
        // Without it the web applications greet "Ana null".
        user.setLastName("");
        user.setEmail(email);
        user.setPassword(password);
        identity.saveUser(user);
        identity.createMembership(id, group);
    }

    boolean anyoneIn(String group) {
        return identity.createUserQuery().memberOfGroup(group).count() > 0;
    }
}
