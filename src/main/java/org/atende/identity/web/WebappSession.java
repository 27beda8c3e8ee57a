package org.atende.identity.web;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** Who is signed in to Tasklist and Cockpit in a browser's session. */
public interface WebappSession {

    /** The agent's id. */
    Optional<String> agent(HttpSession session);
}
