package org.atende.mail.content;

/** Collects words into lines the way a browser would set them. */
final class TextLines {

    /** Deeper quotes than this are marked no further, for nobody counts them. */
    private static final int MOST_MARKS = 20;

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int quotes;
    private String marks = "";
    private boolean gapWanted;

    void add(String words, boolean verbatim) {
        if (verbatim) {
            String[] pieces = words.split("\r?\n", -1);
            for (int i = 0; i < pieces.length; i++) {
                if (i > 0) {
                    lineBreak();
                }
                line.append(pieces[i]);
            }
            return;
        }
        String collapsed = words.replaceAll("[ \\t\\r\\n\\f]+", " ").replace('\u00a0', ' ');
        boolean spaceOpen = line.length() == 0 || line.charAt(line.length() - 1) == ' ';
        line.append(spaceOpen && collapsed.startsWith(" ") ? collapsed.substring(1) : collapsed);
    }

    void lineBreak() {
        write(line.toString().stripTrailing());
        line.setLength(0);
    }

    /** Ends the line if there is one, and asks for an empty line before the next where the block wants it. */
    void block(boolean spaced) {
        if (hasWords()) {
            lineBreak();
        }
        line.setLength(0);
        gapWanted |= spaced;
    }

    void cell() {
        if (hasWords()) {
            line.append(' ');
        }
    }

    void quote(int change) {
        quotes = Math.max(0, quotes + change);
        marks = ">".repeat(Math.min(quotes, MOST_MARKS));
    }

    private void write(String content) {
        if (gapWanted && out.length() > 0 && !endsWithEmptyLine()) {
            out.append(marks).append('\n');
        }
        gapWanted = false;
        out.append(marks)
                .append(quotes > 0 && !content.isEmpty() ? " " : "")
                .append(content)
                .append('\n');
    }

    /** Finds the first word, and not all of them, since rows of a table ask often. */
    private boolean hasWords() {
        return line.chars().anyMatch(c -> !Character.isWhitespace(c));
    }

    private boolean endsWithEmptyLine() {
        return out.length() > 1 && out.charAt(out.length() - 2) == '\n';
    }

    @Override
    public String toString() {
        block(false);
        return out.toString().replaceAll("\\n{4,}", "\n\n\n").strip();
    }
}
