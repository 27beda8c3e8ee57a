package org.atende.identity.erasure;

import java.util.Optional;
import java.util.UUID;

/** The engine, in the words of an erasure; each call moves it in the caller's transaction. */
public interface ErasureProcess {

    void start(UUID erasure);

    /** Somebody has decided: the task is done. */
    void decided(UUID erasure);

    void withdrawn(UUID erasure);

    /** The erasure that a task in Tasklist asks about. */
    Optional<UUID> askedBy(String task);
}
