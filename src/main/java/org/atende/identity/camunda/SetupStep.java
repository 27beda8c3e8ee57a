package org.atende.identity.camunda;

/** Something that must be in the engine before the first request; runs at every start, in order. */
interface SetupStep {

    int GROUPS = 1;
    int AUTHORIZATIONS = 2;
    int DEMO = 3;
    int AFTER_THE_DEMO = 4;

    void run();
}
