package org.atende.mail.content.reply;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atende.mail.content.Mailbox;

/**
 * A mail that somebody passed on inside the text of their own.
 *
 * @param introduction what the one who passed it on wrote above it
 * @param from who wrote it, as the text claims
 * @param subject empty where the text does not say
 * @param words what was written
 */
public record ForwardedText(String introduction, Mailbox from, String subject, String words) {

    private static final Pattern ADDRESS = Pattern.compile(
            "^(.{0,200}?)[<\\[(\\s]*(?:mailto:)?([^\\s<>\\[\\]():;,\"]{1,64}@[\\p{Alnum}.-]{1,255}).*$");

    /** The first mail that the text quotes with its headers. */
    public static Optional<ForwardedText> in(String text) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> HeaderBlock.lines(lines, i) > 0)
                .boxed()
                .findFirst()
                .flatMap(first -> read(lines, first));
    }

    private static Optional<ForwardedText> read(List<String> lines, int first) {
        int end = first + HeaderBlock.lines(lines, first);
        List<String> block = lines.subList(first, end);
        String subject = value(block, Label.SUBJECT).orElse("");
        return value(block, Label.FROM)
                .flatMap(ForwardedText::mailbox)
                .map(from -> new ForwardedText(introduction(lines, first), from, subject, joined(lines, end)));
    }

    private static Optional<String> value(List<String> block, Label label) {
        return block.stream()
                .flatMap(line -> HeaderBlock.value(line, label).stream())
                .findFirst();
    }

    private static Optional<Mailbox> mailbox(String written) {
        Matcher found = ADDRESS.matcher(written.strip());
        return found.matches()
                ? Optional.of(new Mailbox(
                        found.group(1).replaceAll("[*\"']", "").strip(),
                        found.group(2).replaceAll("[.]+$", "")))
                : Optional.empty();
    }

    /** Without the line that parts it from the mail. */
    private static String introduction(List<String> lines, int first) {
        return lines.subList(0, first).stream()
                .filter(line -> !Separator.isOriginal(line) && !Separator.isWorded(line) && !Separator.isRule(line))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static String joined(List<String> lines, int from) {
        return String.join("\n", lines.subList(from, lines.size())).strip();
    }
}
