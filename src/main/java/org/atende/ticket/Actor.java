package org.atende.ticket;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.atende.identity.Agent;
import org.atende.identity.Customer;

/**
 * Who does something to a ticket, and how far their right reaches.
 *
 * @param id the agent's sign-in name, the customer's id, or null for the desk itself
 * @param departments those whose tickets an agent works
 */
public record Actor(Role role, String id, String name, String email, Set<Department> departments, Reach reach) {

    /** Whose words or deeds these are. */
    public enum Role {
        AGENT,
        CUSTOMER,
        SYSTEM
    }

    /** Beyond one's own departments: nothing, reading, or everything. */
    public enum Reach {
        OWN,
        READS_ALL,
        WORKS_ALL
    }

    public static final Actor DESK = new Actor(Role.SYSTEM, null, "Atende", null, Set.of(), Reach.WORKS_ALL);

    /** @param others how far an agent of a department reaches beyond it */
    static Actor of(Agent agent, Reach others) {
        Set<Department> own = Arrays.stream(Department.values())
                .filter(department -> agent.groups().contains(department.group()))
                .collect(Collectors.toUnmodifiableSet());
        Reach byGroup = agent.managesAll() ? Reach.WORKS_ALL : agent.readsAll() ? Reach.READS_ALL : Reach.OWN;
        Reach reach = own.isEmpty() || byGroup.compareTo(others) > 0 ? byGroup : others;
        return new Actor(Role.AGENT, agent.id(), agent.name(), agent.email(), own, reach);
    }

    public static Actor of(Customer customer) {
        String id = customer.id().toString();
        return new Actor(Role.CUSTOMER, id, customer.name(), customer.email(), Set.of(), Reach.OWN);
    }

    public boolean isAgent() {
        return role == Role.AGENT;
    }

    /** Whether this one may read the ticket: customers their own, agents their departments' and those assigned to them. */
    public boolean mayRead(Ticket ticket) {
        return reach != Reach.OWN || isInvolvedIn(ticket);
    }

    /** Whether this one may change the ticket. */
    public boolean mayWork(Ticket ticket) {
        return reach == Reach.WORKS_ALL || isInvolvedIn(ticket);
    }

    /** Whether this one may read the other end of a link. */
    public boolean mayRead(Tickets.LinkedTicket link) {
        return reach != Reach.OWN || departments.contains(link.department()) || id.equals(link.assignee());
    }

    /** Whether this agent works a department's tickets, whoever they are assigned to. */
    public boolean mayWorkIn(Department department) {
        return reach == Reach.WORKS_ALL || departments.contains(department);
    }

    private boolean isInvolvedIn(Ticket ticket) {
        return switch (role) {
            case AGENT -> departments.contains(ticket.department()) || id.equals(ticket.assignee());
            case CUSTOMER -> id.equals(ticket.requester().toString());
            case SYSTEM -> true;
        };
    }
}
