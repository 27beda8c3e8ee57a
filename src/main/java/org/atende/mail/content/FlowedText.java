package org.atende.mail.content;

/** Joins the lines that a program broke only to keep them short (RFC 3676). */
final class FlowedText {

    private final boolean deleteSpace;
    private final StringBuilder out = new StringBuilder();
    private boolean open;
    private int openDepth;

    private FlowedText(boolean deleteSpace) {
        this.deleteSpace = deleteSpace;
    }

    static String unwrap(String text, boolean deleteSpace) {
        FlowedText flowed = new FlowedText(deleteSpace);
        text.lines().forEach(flowed::line);
        return flowed.out.toString();
    }

    private void line(String line) {
        int depth = depth(line);
        String content = line.substring(depth);
        String unstuffed = content.startsWith(" ") ? content.substring(1) : content;
        if (open && (depth != openDepth || unstuffed.equals("-- "))) {
            out.append('\n');
            open = false;
        }
        if (!open) {
            out.append(">".repeat(depth)).append(depth > 0 && !unstuffed.isEmpty() ? " " : "");
        }
        append(unstuffed, depth);
    }

    private void append(String content, int depth) {
        open = content.endsWith(" ") && !content.equals("-- ");
        openDepth = depth;
        out.append(open && deleteSpace ? content.substring(0, content.length() - 1) : content);
        if (!open) {
            out.append('\n');
        }
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }
}
