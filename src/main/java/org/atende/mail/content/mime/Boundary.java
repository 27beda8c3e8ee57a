package org.atende.mail.content.mime;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines that part a multipart's parts, as declared or, where that fails, as found. */
final class Boundary {

    private static final Pattern FOUND = Pattern.compile(
            "(?:^|\\n)--([^\\s][^\\r\\n]{0,200}?)[ \\t]*\\r?\\n(?=Content-[\\w-]+[ \\t]*:)", Pattern.CASE_INSENSITIVE);

    /** Longer preambles than this are not searched for a boundary that nobody declared. */
    private static final int SEARCHED = 64 * 1024;

    private Boundary() {}

    static Optional<String> infer(Slice body) {
        String start = body.between(body.from(), body.from() + SEARCHED).latin1();
        Matcher matcher = FOUND.matcher(start);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static boolean isDelimiter(String line, String boundary) {
        return line.startsWith("--") && line.startsWith(boundary, 2) && isClosedOrBlank(line, boundary.length() + 2);
    }

    static boolean isClose(String line, String boundary) {
        return line.startsWith("--", boundary.length() + 2);
    }

    private static boolean isClosedOrBlank(String line, int from) {
        String rest = line.substring(from).strip();
        return rest.isEmpty() || rest.equals("--");
    }
}
