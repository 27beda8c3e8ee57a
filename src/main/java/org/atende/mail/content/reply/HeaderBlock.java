package org.atende.mail.content.reply;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the From, Sent, To and Subject lines that Outlook and its like put above what they quote. */
final class HeaderBlock {

    private static final Pattern LINE =
            Pattern.compile("^[\\s*_|]{0,6}([\\p{L}][\\p{L} .'-]{0,24}?)[ \\t*_\\u00a0]{0,4}[:：](.*)$");
    private static final Pattern HOUR = Pattern.compile("\\b\\d{4}\\b.{0,5}\\b\\d{1,2}:\\d\\d");
    private static final int MOST_GAP = 2;
    private static final int MOST_LINES = 30;

    private HeaderBlock() {}

    /** How many of these lines, from the first on, are one block of headers; none is 0. */
    static int lines(List<String> lines, int first) {
        Label label = label(lines.get(first));
        if (label == null || label == Label.OTHER || label == Label.COPY) {
            return 0;
        }
        Set<Label> found = EnumSet.of(label);
        int last = first;
        for (int i = first + 1; i < Math.min(lines.size(), first + MOST_LINES) && i - last <= MOST_GAP + 1; i++) {
            Label next = label(lines.get(i));
            if (next != null) {
                found.add(next);
                last = i;
            }
        }
        return isBlock(label, found) || isSentTo(lines, first) ? last - first + 1 : 0;
    }

    /** What stands behind this label; empty if the line has another or none. */
    static Optional<String> value(String line, Label wanted) {
        Matcher matcher = LINE.matcher(line);
        return line.length() < 2_000 && matcher.matches() && Label.of(matcher.group(1)) == wanted
                ? Optional.of(matcher.group(2).replaceAll("^[\\s*_]+|[\\s*_]+$", ""))
                : Optional.empty();
    }

    private static boolean isBlock(Label first, Set<Label> found) {
        boolean whatFollows = found.contains(Label.DATE) || found.contains(Label.SUBJECT);
        long kinds = found.stream().filter(label -> label != Label.OTHER).count();
        return kinds >= 3 && found.contains(Label.FROM) || first == Label.FROM && whatFollows && kinds >= 2;
    }

    /** When and to whom, which people who fill in a form do not write with an hour and an address. */
    private static boolean isSentTo(List<String> lines, int first) {
        boolean sent =
                value(lines.get(first), Label.DATE).filter(HOUR.asPredicate()).isPresent();
        return sent
                && first + 1 < lines.size()
                && value(lines.get(first + 1), Label.TO)
                        .filter(value -> value.contains("@"))
                        .isPresent();
    }

    private static Label label(String line) {
        Matcher matcher = LINE.matcher(line);
        return line.length() < 2_000 && matcher.matches() ? Label.of(matcher.group(1)) : null;
    }
}
