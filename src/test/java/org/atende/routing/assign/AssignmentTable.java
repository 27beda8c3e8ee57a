package org.atende.routing.assign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The packaged table of assignment with another last row. */
final class AssignmentTable {

    static final String FILE = "assignment.dmn";

    private AssignmentTable() {}

    /** Everything is given by this method to the agents of the ticket's own department. */
    static byte[] everything(String method) {
        return everything(method, null, null, null, null);
    }

    static byte[] everything(String method, String otherwise, Integer limit, String skill, String language) {
        String table = xml();
        table = output(table, 2, "\"NONE\"", quoted(method));
        table = output(table, 3, "", quoted(otherwise));
        table = output(table, 4, "", limit == null ? "" : limit.toString());
        table = output(table, 5, "", quoted(skill));
        return output(table, 6, "", quoted(language)).getBytes(StandardCharsets.UTF_8);
    }

    private static String output(String table, int column, String before, String after) {
        String cell = "<outputEntry id=\"rule_agentsTake_out%d\">\n          <text>".formatted(column);
        if (!table.contains(cell + before + "</text>")) {
            throw new IllegalArgumentException("Not in the packaged table: " + cell);
        }
        return table.replace(cell + before + "</text>", cell + after + "</text>");
    }

    private static String quoted(String text) {
        return text == null ? "" : "\"%s\"".formatted(text);
    }

    static String xml() {
        try {
            return Files.readString(Path.of("processes", FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
