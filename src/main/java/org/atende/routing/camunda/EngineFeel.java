package org.atende.routing.camunda;

import java.util.Optional;
import org.atende.engine.ParsedOnceFeel;
import org.atende.routing.lint.Feel;
import org.springframework.stereotype.Component;

/** Asks the engine's own parser. */
@Component
class EngineFeel implements Feel {

    private final ParsedOnceFeel feel = new ParsedOnceFeel();

    @Override
    public Optional<String> wrongTest(String text) {
        return feel.wrongTest(text);
    }

    @Override
    public Optional<String> wrongExpression(String text) {
        return feel.wrongExpression(text);
    }
}
