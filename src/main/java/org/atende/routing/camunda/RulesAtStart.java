package org.atende.routing.camunda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.atende.engine.OneNodeAtATime;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Has the packaged rules in the engine before the first ticket comes. */
@Component
class RulesAtStart implements SmartInitializingSingleton {

    private static final String FILES = "classpath*:processes/*.dmn";

    private final PackagedRules rules;
    private final ResourcePatternResolver resources;
    private final OneNodeAtATime oneNode;

    RulesAtStart(PackagedRules rules, ResourcePatternResolver resources, OneNodeAtATime oneNode) {
        this.rules = rules;
        this.resources = resources;
        this.oneNode = oneNode;
    }

    @Override
    public void afterSingletonsInstantiated() {
        oneNode.run(() -> Arrays.stream(packaged()).map(RuleFile::of).forEach(rules::bring));
    }

    private Resource[] packaged() {
        try {
            return resources.getResources(FILES);
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged rules cannot be found", e);
        }
    }
}
