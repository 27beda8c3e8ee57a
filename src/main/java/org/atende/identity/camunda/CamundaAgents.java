package org.atende.identity.camunda;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.atende.identity.Agent;
import org.atende.identity.Agents;
import org.atende.identity.Language;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** The engine keeps the accounts; here they become the desk's agents. */
@Component
class CamundaAgents implements Agents {

    /** The key of the engine's user info under which an agent's language tag is kept. */
    static final String LANGUAGE = "language";

    /** In words of our own: every mail asks it, and for the engine's query the engine puts its statement together anew. */
    private static final String BY_EMAIL =
            """
            SELECT * FROM ACT_ID_USER WHERE EMAIL_ IN (#{email}, #{lower})
            ORDER BY CASE EMAIL_ WHEN #{email} THEN 0 ELSE 1 END, ID_""";

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final IdentityService identity;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    CamundaAgents(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Optional<Agent> find(String id) {
        if (id == null) {
            return Optional.empty();
        }
        Seen last = seen.get(id);
        return last != null && last.isFresh() ? Optional.of(last.agent()) : look(id);
    }

    @Override
    public Optional<Agent> findByEmail(String email) {
        if (email == null || email.isBlank()) {
            return Optional.empty();
        }
        return asNobody(() -> identity
                .createNativeUserQuery()
                .sql(BY_EMAIL)
                .parameter("email", email)
                .parameter("lower", email.toLowerCase(Locale.ROOT))
                .list()
                .stream()
                .findFirst()
                .map(this::agent));
    }

    private Optional<Agent> look(String id) {
        Optional<Agent> found = asNobody(() -> first(identity.createUserQuery().userId(id)));
        found.ifPresentOrElse(agent -> seen.put(id, new Seen(agent, System.nanoTime())), () -> seen.remove(id));
        return found;
    }

    /** Asks in nobody's name: the engine would otherwise hide what the agent of this request may not read. */
    private <T> T asNobody(Supplier<T> question) {
        Authentication someone = identity.getCurrentAuthentication();
        if (someone == null) {
            return question.get();
        }
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            identity.setAuthentication(someone.getUserId(), someone.getGroupIds(), someone.getTenantIds());
        }
    }

    @Override
    public List<Agent> members(String group) {
        return identity.createUserQuery().memberOfGroup(group).list().stream()
                .flatMap(user -> find(user.getId()).stream())
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

    /** An agent as they were a moment ago; a list of tickets asks for the same few people many times. */
    private record Seen(Agent agent, long nanos) {

        boolean isFresh() {
            return System.nanoTime() - nanos < FRESH.toNanos();
        }
    }
}
