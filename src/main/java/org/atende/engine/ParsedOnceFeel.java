package org.atende.engine;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * Parses each cell of a decision table once: unaided, the engine parses all of them again for every ticket. Cells that
 * need no language are not even that.
 */
public class ParsedOnceFeel extends ScalaFeelEngine {

    private final PlainCells cells = new PlainCells();

    public ParsedOnceFeel() {
        super(List.of());
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String condition, String input, VariableContext facts) {
        Optional<Predicate<String>> plain = cells.test(condition);
        TypedValue value = facts.resolve(input);
        return plain.isPresent() && isTextOrNothing(value)
                ? plain.get().test((String) value.getValue())
                : super.evaluateSimpleUnaryTests(condition, input, facts);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext facts) {
        Optional<String> text = cells.text(expression);
        if (text.isPresent()) {
            return (T) text.get();
        }
        TypedValue known = facts.resolve(expression);
        return isTextOrNothing(known) ? (T) known.getValue() : super.evaluateSimpleExpression(expression, facts);
    }

    private static boolean isTextOrNothing(TypedValue value) {
        return value != null && (value.getValue() == null || value.getValue() instanceof String);
    }

    /** What is wrong with a condition as it is written; empty if nothing is. */
    public Optional<String> wrongTest(String text) {
        return wrong(feelEngine.parseUnaryTests(text));
    }

    /** What is wrong with an expression as it is written; empty if nothing is. */
    public Optional<String> wrongExpression(String text) {
        return wrong(feelEngine.parseExpression(text));
    }

    private static Optional<String> wrong(Either<FeelEngine.Failure, ParsedExpression> parsed) {
        return parsed.isLeft() ? Optional.of(parsed.swap().toOption().get().message()) : Optional.empty();
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
        return new Remembering(functions, values);
    }

    private static final class Remembering extends FeelEngine {

        /** Far more cells than the live tables have; a table under edit brings new ones with every change. */
        private static final int MOST = 10_000;

        private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
        private final Map<String, Either<Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();

        Remembering(CustomFunctionTransformer functions, ValueMapper values) {
            super(functions, values, new Configuration(false), FeelEngineClock.SystemClock$.MODULE$);
        }

        @Override
        public Either<Failure, ParsedExpression> parseExpression(String text) {
            return remembered(expressions, text, super::parseExpression);
        }

        @Override
        public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
            return remembered(tests, text, super::parseUnaryTests);
        }

        private static Either<Failure, ParsedExpression> remembered(
                Map<String, Either<Failure, ParsedExpression>> known,
                String text,
                Function<String, Either<Failure, ParsedExpression>> parse) {
            if (known.size() > MOST) {
                known.clear();
            }
            return known.computeIfAbsent(text, parse);
        }
    }
}
