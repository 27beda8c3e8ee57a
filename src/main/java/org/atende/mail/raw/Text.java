package org.atende.mail.raw;

/** Makes what strangers wrote fit for a column: no control characters, which a database may refuse, and not too long. */
public final class Text {

    private Text() {}

    /** The text on one line, at most {@code length} characters; null stays null. */
    public static String line(String text, int length) {
        if (text == null) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .map(point -> isPlain(point) ? point : ' ')
                .takeWhile(point -> line.length() + Character.charCount(point) <= length)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    private static boolean isPlain(int point) {
        return !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE;
    }
}
