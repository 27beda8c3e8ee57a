package org.atende.routing.camunda;

import org.atende.engine.OneNodeAtATime;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Has the packaged rules in the engine before the first ticket comes. */
@Component
class RulesAtStart implements SmartInitializingSingleton {

    private final PackagedRules rules;
    private final PackagedFiles files;
    private final OneNodeAtATime oneNode;

    RulesAtStart(PackagedRules rules, PackagedFiles files, OneNodeAtATime oneNode) {
        this.rules = rules;
        this.files = files;
        this.oneNode = oneNode;
    }

    @Override
    public void afterSingletonsInstantiated() {
        oneNode.run(() -> files.all().forEach(rules::bring));
    }
}
