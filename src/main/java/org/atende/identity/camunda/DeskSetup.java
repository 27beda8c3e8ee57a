package org.atende.identity.camunda;

import java.util.List;
import org.atende.engine.OneNodeAtATime;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Prepares groups and accounts before the web server takes its first request. */
@Component
class DeskSetup implements SmartInitializingSingleton {

    private final OneNodeAtATime oneNode;
    private final List<SetupStep> steps;

    DeskSetup(OneNodeAtATime oneNode, List<SetupStep> steps) {
        this.oneNode = oneNode;
        this.steps = steps;
    }

    @Override
    public void afterSingletonsInstantiated() {
        oneNode.run(() -> steps.forEach(SetupStep::run));
    }
}
