package org.atende.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * What nearly every cell of a decision table says, understood once and for texts only: everything, one of some texts,
 * words in a text, a text as the result. Such a cell needs no expression language, and without it costs a hundredth.
 */
final class PlainCells {

    private static final int MOST = 10_000;
    private static final String TEXT = "\"([^\"\\\\]*)\"";
    private static final Pattern ONE = Pattern.compile("\\s*" + TEXT + "\\s*");
    private static final Pattern SOME = Pattern.compile("\\s*" + TEXT + "\\s*(,\\s*" + TEXT + "\\s*)+");
    private static final Pattern WORDS = Pattern.compile("\\s*matches\\(\\s*\\?\\s*,\\s*" + TEXT + "\\s*\\)\\s*");

    private final Map<String, Optional<Predicate<String>>> tests = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> results = new ConcurrentHashMap<>();

    /** What a condition demands of a text; empty if only the expression language can say. */
    Optional<Predicate<String>> test(String condition) {
        return remembered(tests, condition, PlainCells::read);
    }

    /** The text that an expression is; empty if it is none. */
    Optional<String> text(String expression) {
        return remembered(results, expression, typed -> group(ONE.matcher(typed)));
    }

    private static <T> T remembered(Map<String, T> known, String text, Function<String, T> read) {
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(text, read);
    }

    private static Optional<Predicate<String>> read(String condition) {
        if (condition.strip().equals("-")) {
            return Optional.of(value -> true);
        }
        Optional<String> one = group(ONE.matcher(condition));
        if (one.isPresent()) {
            return Optional.of(one.get()::equals);
        }
        if (SOME.matcher(condition).matches()) {
            return Optional.of(texts(condition)::contains);
        }
        return group(WORDS.matcher(condition)).flatMap(PlainCells::words);
    }

    private static Optional<String> group(Matcher matcher) {
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Set<String> texts(String list) {
        return Pattern.compile(TEXT)
                .matcher(list)
                .results()
                .map(text -> text.group(1))
                .collect(Collectors.toSet());
    }

    /** A wrong pattern is left to the expression language, which knows what to make of it. */
    private static Optional<Predicate<String>> words(String pattern) {
        try {
            Predicate<String> words = Pattern.compile(pattern).asPredicate();
            return Optional.of(value -> value != null && words.test(value));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
