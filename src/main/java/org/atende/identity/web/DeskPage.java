package org.atende.identity.web;

import static org.atende.identity.web.Roles.ADMIN;
import static org.atende.identity.web.Roles.AGENT;
import static org.atende.identity.web.Roles.ANALYST;
import static org.atende.identity.web.Roles.MANAGER;

import java.util.Locale;
import java.util.Set;

/** The desk's own pages, in the order of the bar, and whom each is for; what may be changed on it, the page says. */
enum DeskPage {
    RULES(MANAGER, ANALYST),
    PROMISES(MANAGER, ANALYST),
    CALENDARS(AGENT, MANAGER, ANALYST, ADMIN),
    ROSTER(AGENT, MANAGER, ANALYST),
    REPLIES(MANAGER, ADMIN),
    ARTICLES(MANAGER),
    COMPANIES(AGENT, MANAGER),
    MAIL(MANAGER, ADMIN),
    PROCESSES(MANAGER, ADMIN),
    REPORTS(MANAGER, ANALYST);

    private final Set<String> roles;

    DeskPage(String... roles) {
        this.roles = Set.of(roles);
    }

    /** The first part of its addresses, and the last of its name's key among the texts. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    String[] roles() {
        return roles.toArray(String[]::new);
    }
}
