package org.atende.mail.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atende.mail.content.mime.Headers;
import org.atende.mail.content.mime.Tokens;

/** Reads address lists as people and programs write them, which is seldom as RFC 5322 wants. */
final class Addresses {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:mailto:)?([^\\s<>()\\[\\],;:\"@]{1,200}@[^\\s<>()\\[\\],;:\"@]{1,255})", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED_LOCAL = Pattern.compile("(\"[^\"]{1,64}\"@[^\\s<>()\\[\\],;:\"@]{1,255})");
    private static final Pattern GROUP = Pattern.compile("^[^<>@\"]{0,200}:(.*)$", Pattern.DOTALL);
    private static final int MOST = 1_000;

    /** Longer lists are cut, because no person can have meant them and they take long to read. */
    private static final int LONGEST = 64 * 1024;

    /** A name with more commas than this is no name. */
    private static final int LONGEST_NAME = 500;

    private Addresses() {}

    static List<Mailbox> in(Headers headers, String name) {
        List<Mailbox> found = new ArrayList<>();
        for (String raw : headers.allRaw(name)) {
            found.addAll(parse(raw.substring(0, Math.min(raw.length(), LONGEST)), headers));
        }
        return found.size() > MOST ? found.subList(0, MOST) : found;
    }

    static List<Mailbox> parse(String raw, Headers headers) {
        List<Mailbox> found = new ArrayList<>();
        String waiting = "";
        for (String piece : pieces(raw)) {
            String whole = waiting.isEmpty() ? piece : waiting + "," + piece;
            Mailbox mailbox = mailbox(whole, headers);
            waiting = mailbox.isKnown() || whole.length() > LONGEST_NAME ? "" : whole;
            if (mailbox.isKnown()) {
                found.add(mailbox);
            }
        }
        return found;
    }

    private static List<String> pieces(String raw) {
        return Tokens.split(raw, ',').stream()
                .flatMap(piece -> Tokens.split(piece, ';').stream())
                .filter(piece -> !piece.isBlank())
                .map(Addresses::withoutGroup)
                .toList();
    }

    private static String withoutGroup(String piece) {
        Matcher group = GROUP.matcher(piece);
        return group.matches() && !piece.contains("=?") && !piece.toLowerCase().contains("mailto:")
                ? group.group(1)
                : piece;
    }

    private static Mailbox mailbox(String piece, Headers headers) {
        Mailbox asWritten = split(piece, headers);
        return asWritten.isKnown() || !piece.contains("=?") ? asWritten : split(headers.decode(piece), headers);
    }

    private static Mailbox split(String piece, Headers headers) {
        int bracket = piece.lastIndexOf('<');
        Matcher matcher = find(piece, Math.max(bracket, 0));
        if (matcher == null && bracket >= 0) {
            matcher = find(piece, 0);
        }
        if (matcher == null) {
            return Mailbox.NOBODY;
        }
        String address = Clean.line(headers.decode(matcher.group(1))).replaceAll("^[.'`]+|[.'`]+$", "");
        return new Mailbox(name(piece, matcher, headers), address);
    }

    private static Matcher find(String piece, int from) {
        Matcher quoted = QUOTED_LOCAL.matcher(piece);
        if (quoted.find(from)) {
            return quoted;
        }
        Matcher plain = ADDRESS.matcher(piece);
        return plain.find(from) ? plain : null;
    }

    /** Without quotes around it, and without parentheses unless they belong to a word of the name. */
    private static String withoutMarks(String name) {
        String bare = name.replaceAll("^[\\s\"']+|[\\s\"']+$", "");
        boolean remark = bare.startsWith("(") || bare.indexOf('(') < 0;
        return remark ? bare.replaceAll("^[\\s\"'(]+|[\\s\"')]+$", "") : bare;
    }

    private static String name(String piece, Matcher address, Headers headers) {
        String around = piece.substring(0, address.start()) + " " + piece.substring(address.end());
        String written = around.replaceAll("[<>\\[\\]]", " ").strip();
        String unquoted = Tokens.unquote(written);
        String name = headers.decode(unquoted.isBlank() ? written.replace("\"", " ") : unquoted);
        String bare = withoutMarks(Clean.line(name));
        return bare.equalsIgnoreCase(address.group(1)) ? "" : bare.length() > 200 ? bare.substring(0, 200) : bare;
    }
}
