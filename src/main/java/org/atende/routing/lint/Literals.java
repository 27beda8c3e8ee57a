package org.atende.routing.lint;

import java.util.List;
import java.util.Optional;

/** The texts of a list such as {@code "SUPPORT","BILLING"}. */
public final class Literals {

    private Literals() {}

    public static List<String> texts(String list) {
        return Parts.of(list).stream()
                .map(Literal::read)
                .flatMap(Optional::stream)
                .filter(Literal.Text.class::isInstance)
                .map(literal -> ((Literal.Text) literal).value())
                .toList();
    }
}
