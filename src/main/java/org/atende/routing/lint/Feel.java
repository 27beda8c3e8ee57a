package org.atende.routing.lint;

import java.util.Optional;

/** The expression language of the cells. */
public interface Feel {

    /** What is wrong with a condition as it is written; empty if nothing is. */
    Optional<String> wrongTest(String text);

    /** What is wrong with an expression as it is written; empty if nothing is. */
    Optional<String> wrongExpression(String text);
}
