package org.atende.identity.camunda;

/** Something that must be in the engine before the first request; runs at every start, in order. */
interface SetupStep {

    void run();
}
