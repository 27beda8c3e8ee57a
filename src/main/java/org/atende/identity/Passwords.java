package org.atende.identity;

/** Proof by password. */
public interface Passwords {

    /** Whether this is the agent's password; a wrong one makes the account refuse even the right one for some seconds. */
    boolean match(String agent, String password);
}
