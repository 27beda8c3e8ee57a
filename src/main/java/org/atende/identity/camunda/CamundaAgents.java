package org.atende.identity.camunda;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atende.identity.Agent;
import org.atende.identity.Agents;
import org.atende.identity.Language;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.springframework.stereotype.Component;

/** The engine keeps the accounts; here they become the desk's agents. */
@Component
class CamundaAgents implements Agents {

    /** The key of the engine's user info under which an agent's language tag is kept. */
    static final String LANGUAGE = "language";

    private final IdentityService identity;

    CamundaAgents(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Optional<Agent> find(String id) {
        return id == null ? Optional.empty() : first(identity.createUserQuery().userId(id));
    }

    @Override
    public Optional<Agent> findByEmail(String email) {
        return email == null
                ? Optional.empty()
                : first(identity.createUserQuery().userEmail(email));
    }

    @Override
    public List<Agent> members(String group) {
        return identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(this::agent)
                .toList();
    }

    private Optional<Agent> first(UserQuery query) {
        return query.listPage(0, 1).stream().findFirst().map(this::agent);
    }

    private Agent agent(User user) {
        Language language = Language.of(identity.getUserInfo(user.getId(), LANGUAGE));
        return new Agent(user.getId(), name(user), user.getEmail(), language, groups(user.getId()));
    }

    private Set<String> groups(String id) {
        return identity.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String name(User user) {
        String name = "%s %s"
                .formatted(empty(user.getFirstName()), empty(user.getLastName()))
                .trim();
        return name.isEmpty() ? user.getId() : name;
    }

    private static String empty(String text) {
        return text == null ? "" : text;
    }
}
