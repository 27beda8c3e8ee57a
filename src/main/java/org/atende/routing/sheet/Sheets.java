package org.atende.routing.sheet;

import java.util.List;
import java.util.Optional;

/** The tables of one file, those that others build on first. */
public record Sheets(List<Sheet> all) {

    public Optional<Sheet> find(String key) {
        return all.stream().filter(sheet -> sheet.key().equals(key)).findFirst();
    }

    public List<String> keys() {
        return all.stream().map(Sheet::key).toList();
    }

    /** The table that all others lead to. */
    public Sheet last() {
        return all.stream()
                .filter(sheet -> all.stream().noneMatch(other -> other.needs().contains(sheet.key())))
                .reduce((one, next) -> next)
                .orElseGet(() -> all.get(all.size() - 1));
    }
}
