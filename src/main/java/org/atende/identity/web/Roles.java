package org.atende.identity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atende.identity.Agent;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** What an agent's groups let them through. */
public final class Roles {

    public static final String AGENT = "AGENT";
    public static final String MANAGER = "MANAGER";
    public static final String ANALYST = "ANALYST";
    public static final String ADMIN = "ADMIN";

    /** A program that speaks for customers who are signed in elsewhere. */
    public static final String CUSTOMER_AREA = "CUSTOMER_AREA";

    /** A telephone system, which may say that a telephone rings. */
    public static final String TELEPHONE = "TELEPHONE";
    /** Not an agent's: whoever has signed in as a customer. */
    public static final String CUSTOMER = "CUSTOMER";

    private static final Set<String> DEPARTMENTS = Set.of("support", "billing", "sales");

    private Roles() {}

    /** An administrator has the manager's role too. */
    public static List<GrantedAuthority> of(Agent agent) {
        List<String> roles = new ArrayList<>();
        Set<String> groups = agent.groups();
        if (groups.stream().anyMatch(DEPARTMENTS::contains)) {
            roles.add("ROLE_" + AGENT);
        }
        if (agent.managesAll()) {
            roles.add("ROLE_" + MANAGER);
        }
        if (groups.contains("analyst")) {
            roles.add("ROLE_" + ANALYST);
        }
        if (groups.contains("camunda-admin")) {
            roles.add("ROLE_" + ADMIN);
        }
        if (groups.contains("customerArea")) {
            roles.add("ROLE_" + CUSTOMER_AREA);
        }
        if (groups.contains("telephone")) {
            roles.add("ROLE_" + TELEPHONE);
        }
        return AuthorityUtils.createAuthorityList(roles);
    }
}
