package org.atende.mail.content.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The words of each language and program, kept out of the code so that whoever knows them can add to them. */
final class Phrases {

    private Phrases() {}

    /** One group of alternatives, made of a resource's lines. */
    static String anyOf(String resource) {
        InputStream in = Phrases.class.getResourceAsStream(resource);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.joining("|", "(?:", ")"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
