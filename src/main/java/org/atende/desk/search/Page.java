package org.atende.desk.search;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next the cursor of the following part, null at the end
 */
public record Page<T>(List<T> items, String next) {

    public <S> Page<S> shown(Function<List<T>, List<S>> view) {
        return new Page<>(view.apply(items), next);
    }
}
