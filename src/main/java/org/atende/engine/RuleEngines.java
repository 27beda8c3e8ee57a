package org.atende.engine;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** How rules are evaluated, in the process engine and wherever they are tried out. */
public final class RuleEngines {

    private RuleEngines() {}

    public static DefaultDmnEngineConfiguration configuration() {
        DefaultDmnEngineConfiguration tables = new DefaultDmnEngineConfiguration();
        tables.setFeelEngineFactory(ParsedOnceFeel::new);
        return tables;
    }
}
