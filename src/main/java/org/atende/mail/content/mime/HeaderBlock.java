package org.atende.mail.content.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where a part's header ends, also where its writer forgot the blank line or broke a fold. */
final class HeaderBlock {

    private static final Pattern HEADER_LINE = Pattern.compile("^([!-9;-~]{1,200})[ \\t]*:(.*)$", Pattern.DOTALL);
    private static final Pattern WELL_KNOWN = Pattern.compile(
            "^(x-[\\w-]+|content-[\\w-]+|from|to|cc|bcc|subject|date|message-id|mime-version|received|reply-to"
                    + "|return-path|references|in-reply-to|sender|dkim-signature|delivered-to|importance|precedence"
                    + "|list-[\\w-]+|auto-submitted|user-agent|thread-[\\w-]+)[ \\t]*:.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ENVELOPE_LINE = Pattern.compile("^>?From [^:].*", Pattern.DOTALL);

    private final Slice slice;
    private final LineCursor cursor;
    private final List<Field> fields = new ArrayList<>();
    private String name;
    private final StringBuilder value = new StringBuilder();

    private HeaderBlock(Slice slice) {
        this.slice = slice;
        this.cursor = new LineCursor(slice);
    }

    /** What a part begins with, and where its body starts. */
    record Head(Headers headers, int bodyStart) {}

    static Head read(Slice slice) {
        HeaderBlock block = new HeaderBlock(slice);
        int bodyStart = block.scan();
        block.flush();
        return new Head(new Headers(block.fields, null), bodyStart);
    }

    private int scan() {
        while (cursor.advance()) {
            if (cursor.isEmpty()) {
                return cursor.next();
            }
            String line = cursor.text();
            if (isBlankSeparator(line)) {
                return cursor.next();
            }
            if (!take(line)) {
                return cursor.start();
            }
        }
        return slice.to();
    }

    private boolean take(String line) {
        Matcher header = HEADER_LINE.matcher(line);
        if (cursor.startsWithBlank() && name != null) {
            value.append(' ').append(line.strip());
        } else if (header.matches()) {
            begin(header);
        } else if (name != null && knownHeaderFollows()) {
            value.append(' ').append(line.strip());
        } else {
            return fields.isEmpty() && name == null && isBeforeHeader(line);
        }
        return true;
    }

    /** The line in which mailboxes keep the envelope, or a header line that somebody indented. */
    private boolean isBeforeHeader(String line) {
        Matcher indented = HEADER_LINE.matcher(line.strip());
        if (WELL_KNOWN.matcher(line.strip()).matches() && indented.matches()) {
            begin(indented);
            return true;
        }
        return ENVELOPE_LINE.matcher(line).matches();
    }

    private void begin(Matcher header) {
        flush();
        name = header.group(1);
        value.append(header.group(2).strip());
    }

    private void flush() {
        if (name != null) {
            fields.add(new Field(name.toLowerCase(Locale.ROOT), value.toString().strip()));
        }
        name = null;
        value.setLength(0);
    }

    /** A line of spaces ends the header, unless the header plainly goes on below it. */
    private boolean isBlankSeparator(String line) {
        return line.isBlank() && !continues(nextLine());
    }

    private boolean knownHeaderFollows() {
        return WELL_KNOWN.matcher(nextLine()).matches();
    }

    private static boolean continues(String line) {
        return !line.isBlank()
                && (Character.isWhitespace(line.charAt(0))
                        || WELL_KNOWN.matcher(line).matches());
    }

    private String nextLine() {
        LineCursor ahead = new LineCursor(slice.between(cursor.next(), cursor.next() + 2_000));
        return ahead.advance() ? ahead.text() : "";
    }
}
