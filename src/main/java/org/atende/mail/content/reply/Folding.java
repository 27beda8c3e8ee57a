package org.atende.mail.content.reply;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Decides which lines of a mail to fold. */
final class Folding {

    /** More lines than this below two dashes are no signature, but a writer who likes dashes. */
    private static final int LONGEST_SIGNATURE = 20;

    /** A line of dashes says less than two dashes, so what it ends must be shorter still. */
    private static final int LONGEST_RULED_OFF = 8;

    private static final int FARTHEST = 200;

    private static final int LONGEST_FAREWELL = 4;
    private static final Pattern FAREWELL = Pattern.compile(
            "(?iu)\\s*(?:(?:(?:kind|best|warm|many)(?: \\w+)? )?(?:regards|wishes)|best|cheers|sincerely|yours \\w+"
                    + "|(?:\\p{L}+ ){0,2}cumprimentos|atenciosamente|cumpts|(?:um )?abraço|saludos(?: \\w+)?|un saludo|atentamente"
                    + "|(?:bien )?cordialement|bien à vous|(?:\\p{L}+ )*(?:grüße|grüßen|gruß)|mfg|(?:cordiali |distinti )?saluti"
                    + "|(?:met )?vriendelijke groet(?:en)?|mvh|(?:med )?vänliga hälsningar|pozdrawiam|с уважением)\\b.{0,40}");

    private final List<Line> lines;
    private final boolean[] folded;
    private int firstText = -1;
    private int lastText = -1;

    private Folding(List<Line> lines) {
        this.lines = lines;
        this.folded = new boolean[lines.size()];
        findText();
    }

    static Reply split(String text) {
        Folding folding = new Folding(LineReader.read(text));
        folding.run();
        return new Reply(folding.joined(false), folding.joined(true));
    }

    private void run() {
        foldFromOurLine();
        foldSignature();
        for (int i = 0; i < lines.size(); i++) {
            if (!folded[i] && lines.get(i).kind().beginsQuoted()) {
                foldQuotedMail(i);
            }
        }
        foldTrailing();
        foldAnswerWithoutWords();
    }

    private void foldFromOurLine() {
        IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).is(Kind.OURS))
                .findFirst()
                .ifPresent(this::foldFrom);
    }

    private void foldSignature() {
        for (int i = 0; i < lines.size() && !folded[i]; i++) {
            if (hasTextBefore(i) && endsMessage(i)) {
                foldFrom(i);
            }
        }
    }

    private boolean endsMessage(int i) {
        int most = lines.get(i).is(Kind.SIGNATURE) ? LONGEST_SIGNATURE : LONGEST_RULED_OFF;
        boolean possible = lines.get(i).is(Kind.SIGNATURE) || lines.get(i).is(Kind.RULE) && isApart(i) && !opensBox(i);
        return possible && textLinesBelow(i) <= most;
    }

    /** What stands between two lines of dashes, with the writer's words below, is a log or a list. */
    private boolean opensBox(int start) {
        boolean closed = false;
        for (int i = start + 1; i < lines.size() && !lines.get(i).kind().beginsQuoted() && i - start <= FARTHEST; i++) {
            if (closed && lines.get(i).is(Kind.TEXT)) {
                return true;
            }
            closed |= lines.get(i).is(Kind.RULE);
        }
        return false;
    }

    private boolean isApart(int i) {
        return i == 0 || !lines.get(i - 1).is(Kind.TEXT);
    }

    /** The text lines below, as far as the next mail that somebody quoted; too far away, there are too many. */
    private int textLinesBelow(int start) {
        int count = 0;
        for (int i = start + 1;
                i < lines.size() && !folded[i] && !lines.get(i).kind().beginsQuoted();
                i++) {
            count += lines.get(i).is(Kind.TEXT) ? 1 : 0;
            if (i - start > FARTHEST) {
                return Integer.MAX_VALUE;
            }
        }
        return count;
    }

    /** What stands above the quoted mail is the answer; where nothing does, the answer must be below it. */
    private void foldQuotedMail(int begin) {
        int body = begin;
        while (body < lines.size() && isPreamble(body)) {
            body++;
        }
        boolean marked = body < lines.size() && lines.get(body).is(Kind.QUOTE);
        int quoteEnd = marked ? endOfQuote(body) : body;
        if (hasTextBefore(begin) && (!marked || !hasTextFrom(quoteEnd))) {
            foldFrom(begin);
            return;
        }
        boolean answeredBetween = hasTextBefore(begin) && !isFarewell(quoteEnd) || isQuoteIn(quoteEnd, lastText);
        foldMarkers(begin, body);
        if (marked && !answeredBetween) {
            fold(begin, quoteEnd);
        }
    }

    /** Some programs put the writer's name below what they quote, though the answer stands above it. */
    private boolean isFarewell(int quoteEnd) {
        List<String> below = IntStream.rangeClosed(quoteEnd, lastText)
                .filter(i -> lines.get(i).is(Kind.TEXT))
                .mapToObj(i -> lines.get(i).text())
                .toList();
        return below.size() <= LONGEST_FAREWELL
                && FAREWELL.matcher(below.get(0)).matches();
    }

    private boolean isPreamble(int i) {
        return lines.get(i).is(Kind.EMPTY)
                || lines.get(i).kind().beginsQuoted()
                || lines.get(i).is(Kind.RULE);
    }

    private boolean isQuoteIn(int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> lines.get(i).is(Kind.QUOTE));
    }

    private int endOfQuote(int start) {
        int end = start;
        while (end < lines.size()
                && (lines.get(end).is(Kind.QUOTE) || lines.get(end).is(Kind.EMPTY))) {
            end++;
        }
        return end;
    }

    private void foldMarkers(int from, int to) {
        for (int i = from; i < to; i++) {
            folded[i] |= !lines.get(i).is(Kind.EMPTY);
        }
    }

    private void foldTrailing() {
        if (!hasText()) {
            return;
        }
        for (int i = lines.size() - 1;
                i >= 0 && (folded[i] || lines.get(i).kind().isTrailing());
                i--) {
            folded[i] = true;
        }
    }

    /** An answer in which the writer added nothing to what the program quoted. */
    private void foldAnswerWithoutWords() {
        boolean answer = IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).is(Kind.EMPTY))
                .limit(1)
                .anyMatch(i -> Attribution.lines(List.of(lines.get(i).text()), 0) > 0);
        if (answer && !hasText()) {
            foldFrom(0);
        }
    }

    private boolean hasText() {
        return firstText >= 0;
    }

    private boolean hasTextBefore(int end) {
        return firstText >= 0 && firstText < end;
    }

    private boolean hasTextFrom(int start) {
        return lastText >= start;
    }

    private void foldFrom(int start) {
        fold(start, lines.size());
        findText();
    }

    private void fold(int from, int to) {
        Arrays.fill(folded, from, to, true);
    }

    private void findText() {
        int[] text = IntStream.range(0, lines.size())
                .filter(i -> !folded[i] && lines.get(i).is(Kind.TEXT))
                .toArray();
        firstText = text.length == 0 ? -1 : text[0];
        lastText = text.length == 0 ? -1 : text[text.length - 1];
    }

    private String joined(boolean fold) {
        return IntStream.range(0, lines.size())
                .filter(i -> folded[i] == fold)
                .mapToObj(i -> lines.get(i).text())
                .dropWhile(String::isBlank)
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }
}
