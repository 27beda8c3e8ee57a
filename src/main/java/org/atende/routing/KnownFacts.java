package org.atende.routing;

import java.util.List;

/**
 * What a module's decision tables may decide by or decide: the studio offers these values, and warns of others. Every
 * module that brings tables brings a bean of this type.
 */
public interface KnownFacts {

    List<Fact> facts();

    /**
     * A column's fact.
     *
     * @param name as the tables write it, for example {@code department}
     * @param values all that it can be; empty if it is free
     * @param optional whether a ticket may have none, or a decision leave it open
     */
    record Fact(String name, List<String> values, boolean optional) {

        public static Fact of(String name, Enum<?>[] values) {
            return new Fact(name, names(values), false);
        }

        public static Fact optional(String name, Enum<?>[] values) {
            return new Fact(name, names(values), true);
        }

        public static Fact free(String name) {
            return new Fact(name, List.of(), false);
        }

        private static List<String> names(Enum<?>[] values) {
            return java.util.Arrays.stream(values).map(Enum::name).toList();
        }
    }
}
