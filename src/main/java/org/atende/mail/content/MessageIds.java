package org.atende.mail.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atende.mail.content.mime.Headers;

/** Message ids in their angle brackets, added where a program left them out. */
final class MessageIds {

    private static final Pattern ID = Pattern.compile("<([^<>]{1,900})>");
    private static final Pattern BARE = Pattern.compile("[^\\s<>\"(),;]{1,450}@[^\\s<>\"(),;]{1,450}");

    private static final int LONGEST = 64 * 1024;

    private MessageIds() {}

    static List<String> in(Headers headers, String name) {
        return headers.allRaw(name).stream()
                .flatMap(raw -> in(raw.substring(0, Math.min(raw.length(), LONGEST))).stream())
                .distinct()
                .toList();
    }

    static List<String> in(String raw) {
        List<String> found = new ArrayList<>();
        Matcher bracketed = ID.matcher(raw);
        while (bracketed.find()) {
            found.add("<" + Clean.line(bracketed.group(1)).replace(" ", "") + ">");
        }
        Matcher bare = BARE.matcher(raw);
        while (found.isEmpty() && bare.find()) {
            found.add("<" + Clean.line(bare.group()) + ">");
        }
        return found;
    }
}
