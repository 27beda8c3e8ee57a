package org.atende.mail.content.classify;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atende.mail.content.IncomingMail;
import org.atende.mail.content.MachinePart;

/** Finds which mail of ours a report is about. */
final class OriginalMail {

    private static final Pattern ID = Pattern.compile(
            "^[>|\\s]{0,8}(?:Original-)?Message-ID\\s*:\\s*(<[^<>\\s]{1,900}>)",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private OriginalMail() {}

    static String messageId(IncomingMail mail) {
        Stream<String> texts =
                Stream.concat(mail.machineParts().stream().map(MachinePart::text), Stream.of(mail.text()));
        List<String> answered = mail.inReplyTo().isEmpty() ? mail.references() : mail.inReplyTo();
        return texts.map(OriginalMail::idIn)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(answered.isEmpty() ? null : answered.get(answered.size() - 1));
    }

    static boolean isOriginal(MachinePart part) {
        return part.type().contains("rfc822") || part.type().startsWith("message/global");
    }

    private static Optional<String> idIn(String text) {
        Matcher matcher = ID.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
