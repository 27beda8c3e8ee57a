package org.atende.mail.content.reply;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Decides which lines of a mail to fold. */
final class Folding {

    /** More lines than this below two dashes are no signature, but a writer who likes dashes. */
    private static final int LONGEST_SIGNATURE = 20;

    /** A line of dashes says less than two dashes, so what it ends must be shorter still. */
    private static final int LONGEST_RULED_OFF = 8;

    private final List<Line> lines;
    private final boolean[] folded;

    private Folding(List<Line> lines) {
        this.lines = lines;
        this.folded = new boolean[lines.size()];
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
                .ifPresent(i -> fold(i, lines.size()));
    }

    private void foldSignature() {
        for (int i = 0; i < lines.size() && !folded[i]; i++) {
            if (endsMessage(i) && hasText(0, i)) {
                fold(i, lines.size());
            }
        }
    }

    private boolean endsMessage(int i) {
        int most = lines.get(i).is(Kind.SIGNATURE) ? LONGEST_SIGNATURE : LONGEST_RULED_OFF;
        boolean possible = lines.get(i).is(Kind.SIGNATURE) || lines.get(i).is(Kind.RULE) && isApart(i);
        return possible && textLinesBelow(i) <= most;
    }

    private boolean isApart(int i) {
        return i == 0 || !lines.get(i - 1).is(Kind.TEXT);
    }

    /** The text lines below, as far as the next mail that somebody quoted. */
    private long textLinesBelow(int start) {
        long count = 0;
        for (int i = start + 1;
                i < lines.size() && !folded[i] && !lines.get(i).kind().beginsQuoted();
                i++) {
            count += lines.get(i).is(Kind.TEXT) ? 1 : 0;
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
        if (hasText(0, begin) && (!marked || !hasText(quoteEnd, lines.size()))) {
            fold(begin, lines.size());
            return;
        }
        boolean answeredBetween =
                hasText(0, begin) || IntStream.range(quoteEnd, lines.size()).anyMatch(this::isAnswered);
        foldMarkers(begin, body);
        if (marked && !answeredBetween) {
            fold(begin, quoteEnd);
        }
    }

    private boolean isPreamble(int i) {
        return lines.get(i).is(Kind.EMPTY)
                || lines.get(i).kind().beginsQuoted()
                || lines.get(i).is(Kind.RULE);
    }

    /** A quoted line with more of the writer's words below it. */
    private boolean isAnswered(int i) {
        return lines.get(i).is(Kind.QUOTE) && hasText(i, lines.size());
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
        if (!hasText(0, lines.size())) {
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
        if (answer && !hasText(0, lines.size())) {
            fold(0, lines.size());
        }
    }

    private boolean hasText(int from, int to) {
        return IntStream.range(from, to)
                .anyMatch(i -> !folded[i] && lines.get(i).is(Kind.TEXT));
    }

    private void fold(int from, int to) {
        for (int i = from; i < to; i++) {
            folded[i] = true;
        }
    }

    private String joined(boolean fold) {
        return IntStream.range(0, lines.size())
                .filter(i -> folded[i] == fold)
                .mapToObj(i -> lines.get(i).text())
                .collect(Collectors.joining("\n"))
                .replaceAll("^\\s*\\n|\\s+$", "");
    }
}
