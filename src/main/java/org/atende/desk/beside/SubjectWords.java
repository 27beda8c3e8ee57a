package org.atende.desk.beside;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The words of a subject that say what it is about, however they are spelt. */
final class SubjectWords {

    private static final int SHORTEST = 3;
    private static final Set<String> EMPTY = Set.of(
            "que", "com", "sem", "por", "para", "dos", "das", "nos", "nas", "uma", "uns", "umas", "meu", "minha",
            "como", "nao", "sobre", "desde", "the", "and", "for", "from", "with", "not", "our", "you", "your", "how",
            "fwd");

    private SubjectWords() {}

    static Set<String> of(String subject) {
        String plain = Normalizer.normalize(subject, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST && !EMPTY.contains(word))
                .collect(toUnmodifiableSet());
    }
}
