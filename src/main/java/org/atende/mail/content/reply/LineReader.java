package org.atende.mail.content.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says of each line what it is there for. */
final class LineReader {

    /** Nobody quotes below so many lines of their own; what pastes a log should not have to wait for us. */
    private static final int MOST_LINES = 10_000;

    private static final Pattern OPEN_LINK = Pattern.compile("[(<\\[]https?://[^\\s)>\\]]{0,2000}$");
    private static final Pattern LINK = Pattern.compile("^\\s*[(<\\[]https?://[^\\s)>\\]]{1,2000}[)>\\]][\\s>]*$");

    private final List<String> lines;
    private final List<Line> read = new ArrayList<>();
    private boolean code;

    private LineReader(List<String> lines) {
        this.lines = lines;
    }

    static List<Line> read(String text) {
        List<String> lines = text.lines().toList();
        return new LineReader(IntStream.range(0, lines.size())
                        .boxed()
                        .flatMap(at -> apart(lines, at))
                        .toList())
                .run();
    }

    /** Some programs go on in the writer's last line with whom they quote. */
    private static Stream<String> apart(List<String> lines, int at) {
        boolean quoteFollows = at + 1 < lines.size() && at < MOST_LINES && Quote.marks(lines.get(at + 1));
        int from = quoteFollows ? Attribution.startsIn(lines.get(at)) : 0;
        String line = lines.get(at);
        return from > 0 ? Stream.of(line.substring(0, from), line.substring(from)) : Stream.of(line);
    }

    private List<Line> run() {
        while (read.size() < lines.size()) {
            int at = read.size();
            Block block = block(at);
            boolean quoted = block.kind() != Kind.TEXT && block.kind() != Kind.ORIGINAL && Quote.marks(lines.get(at));
            Kind kind = quoted ? Kind.QUOTE : block.kind();
            lines.subList(at, at + block.length()).forEach(line -> read.add(new Line(line, kind)));
        }
        return read;
    }

    /** Lines that belong together, which are all of one kind. */
    private record Block(Kind kind, int length) {}

    private Block block(int at) {
        if (Separator.isBetweenArrows(lines.get(at))) {
            return new Block(Kind.ORIGINAL, 1);
        }
        boolean fence = lines.get(at).startsWith("```");
        code ^= fence;
        if (code || fence || at > MOST_LINES) {
            return new Block(Kind.TEXT, 1);
        }
        int attribution = Attribution.lines(lines, at);
        if (attribution > 0) {
            return new Block(Kind.ATTRIBUTION, attribution);
        }
        int headers = HeaderBlock.lines(lines, at);
        return headers > 0 ? new Block(Kind.HEADER, headers) : new Block(single(at), 1);
    }

    private Kind single(int at) {
        String line = lines.get(at);
        if (line.isBlank()) {
            return Kind.EMPTY;
        }
        if (Quote.marks(line) || isWrappedQuote(at)) {
            return Kind.QUOTE;
        }
        if (Separator.isOurs(line)) {
            return Kind.OURS;
        }
        if (Separator.isOriginal(line) || Separator.isWorded(line) && quotedMailFollows(at)) {
            return Kind.ORIGINAL;
        }
        if (Separator.isSignature(line)) {
            return Kind.SIGNATURE;
        }
        return Separator.isRule(line) ? Kind.RULE : isDevice(at) ? Kind.DEVICE : Kind.TEXT;
    }

    private boolean isDevice(int at) {
        boolean below = at > 0 && read.get(at - 1).is(Kind.DEVICE);
        return DeviceLine.matches(lines.get(at)) || below && DeviceLine.continues(lines.get(at));
    }

    /** The rest of a quoted line that some program broke without marking it again. */
    private boolean isWrappedQuote(int at) {
        return at > 0
                && at + 1 < lines.size()
                && Quote.marks(lines.get(at + 1))
                && Quote.marks(lines.get(at - 1))
                && (lines.get(at - 1).length() > 55
                        || OPEN_LINK.matcher(lines.get(at - 1)).find()
                        || LINK.matcher(lines.get(at)).matches());
    }

    private boolean quotedMailFollows(int at) {
        for (int i = at + 1; i < Math.min(lines.size(), at + 4); i++) {
            if (HeaderBlock.lines(lines, i) > 0 || Attribution.lines(lines, i) > 0) {
                return true;
            }
        }
        return false;
    }
}
