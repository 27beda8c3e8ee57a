package org.atende.identity;

/** The sessions of Tasklist and Cockpit, for what outlives the request that was checked. */
public interface SignedInSessions {

    /** Whether the session is still there, and still this agent's. */
    boolean isStill(String sessionId, String agent);
}
