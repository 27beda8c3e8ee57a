package org.atende.routing.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The routing rules that come with the product, and what a test makes of them. */
public final class PackagedTable {

    public static final String FILE = "ticket-routing.dmn";

    private PackagedTable() {}

    public static String xml() {
        try {
            return Files.readString(Path.of("processes", FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Mail with this word in its subject goes to Billing, whichever mailbox it came to. */
    public static String sendingToBilling(String word) {
        return with(
                "<rule id=\"rule_departmentAsked\">",
                row("rule_toBilling", "-", "matches(?, \"%s\")".formatted(word), "-", "\"BILLING\"")
                        + "<rule id=\"rule_departmentAsked\">");
    }

    public static String with(String old, String replacement) {
        String changed = xml().replace(old, replacement);
        if (changed.equals(xml())) {
            throw new IllegalArgumentException("Not in the packaged table: " + old);
        }
        return changed;
    }

    /** A row of the department's table: three conditions and a result. */
    public static String row(String id, String asked, String subject, String domain, String department) {
        return """
                <rule id="%1$s"><description>A test's row.</description>
                  <inputEntry id="%1$s_1"><text>%2$s</text></inputEntry>
                  <inputEntry id="%1$s_2"><text>%3$s</text></inputEntry>
                  <inputEntry id="%1$s_3"><text>%4$s</text></inputEntry>
                  <outputEntry id="%1$s_4"><text>%5$s</text></outputEntry>
                </rule>
                """
                .formatted(id, asked, subject, domain, department);
    }
}
