package org.atende.mail.content.classify;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atende.mail.content.IncomingMail;

/** Finds in a server's prose whom it could not reach. */
final class FailedRecipients {

    /** Where a bounce goes over into the mail that it returns. */
    static final Pattern COPY = Pattern.compile(
            "(?im)^.{0,10}(?:-{2,}.{0,20}(?:below this line|this is a copy|original message|(?:unsent|returned|undelivered) message|message (?:header|text|follows|transcript)|copy of).*"
                    + "|Received: .*|Return-Path: .*|(?:the )?original (?:message|mail) (?:headers|follows)?:?\\s*)$");

    private static final Pattern ON_ITS_LINE = Pattern.compile(
            "[\\s*>•-]{0,12}(?:to|recipient|(?:final|original)-recipient|address|e-?mail|an|para|destinatário)?\\s*[:;]?\\s*(?:rfc822;\\s*)?[<\"']?([^\\s<>;,:\"'()：；，（）]{1,64}@[^\\s<>;,:\"'()：；，（）]{1,190}[^\\s<>;,:\"'().：；，（）])[>\"']?(?:\\s*|\\s*[:;,(].*|\\.(?:\\s.*)?|\\s+(?:-|on \\d).*)",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_LINE = 400;

    private FailedRecipients() {}

    static List<String> in(IncomingMail mail, String written) {
        List<String> named = mail.headers("x-failed-recipients").stream()
                .flatMap(value -> ReportFields.addressesIn(value).stream())
                .distinct()
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<String> listed = others(mail, written.lines().flatMap(FailedRecipients::onItsLine));
        return listed.isEmpty() ? firstOf(others(mail, ReportFields.addressesIn(written).stream())) : listed;
    }

    private static Stream<String> onItsLine(String line) {
        Matcher matcher = ON_ITS_LINE.matcher(line);
        return line.length() <= LONGEST_LINE && matcher.matches() ? Stream.of(matcher.group(1)) : Stream.empty();
    }

    private static List<String> firstOf(List<String> found) {
        return found.stream().limit(1).toList();
    }

    /** Without the server's own address and ours. */
    private static List<String> others(IncomingMail mail, Stream<String> addresses) {
        return addresses
                .filter(address -> !mail.from().is(address))
                .filter(address -> mail.to().stream().noneMatch(own -> own.is(address)))
                .filter(address -> !address.toLowerCase(java.util.Locale.ROOT)
                        .matches("(?:postmaster|mailer-daemon|abuse|helpdesk)@.*"))
                .distinct()
                .toList();
    }
}
