package org.atende.desk.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.atende.identity.Agents;
import org.atende.ticket.Actor;
import org.atende.ticket.Actors;
import org.atende.ticket.Department;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The people whom a ticket can be given to. */
@RestController
@RequestMapping({"/api/v1/agents", "/camunda/desk/v1/agents"})
@Tag(name = "Agents")
class AgentsApi {

    private static final List<String> EVERYWHERE = List.of("manager", "camunda-admin");

    private final Agents agents;
    private final Actors actors;

    AgentsApi(Agents agents, Actors actors) {
        this.agents = agents;
        this.actors = actors;
    }

    @GetMapping
    @Operation(summary = "Everybody who works on tickets, by name, with the departments whose tickets they work on")
    List<AgentView> all(Actor by) {
        Stream<String> groups =
                Stream.concat(Arrays.stream(Department.values()).map(Department::group), EVERYWHERE.stream());
        return groups.flatMap(group -> agents.members(group).stream())
                .distinct()
                .map(actors::of)
                .map(agent -> view(agent, by))
                .sorted(Comparator.comparing(AgentView::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static AgentView view(Actor agent, Actor by) {
        List<Department> departments =
                Arrays.stream(Department.values()).filter(agent::mayWorkIn).toList();
        return new AgentView(agent.id(), agent.name(), departments, agent.id().equals(by.id()));
    }

    /**
     * @param id the sign-in name
     * @param me whether this is the caller
     */
    record AgentView(String id, String name, List<Department> departments, boolean me) {}
}
