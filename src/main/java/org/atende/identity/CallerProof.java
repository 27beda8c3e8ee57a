package org.atende.identity;

/** What a caller has proved of who they are. */
public interface CallerProof {

    /** Whether this customer has just proved that it is them on the telephone. */
    boolean isVerified(Customer caller);
}
