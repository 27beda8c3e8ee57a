package org.atende.mail.content.classify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atende.mail.content.IncomingMail;

/** Bounces of servers that write for people only: qmail, Exim, old Sendmail, Exchange, Notes and the big services. */
final class PlainBounce {

    private static final Pattern SUBJECT =
            Pattern.compile("(?iu)^(?:\\[.{0,40}\\]\\s*)?\\W*" + Phrases.anyOf("bounce-subjects.txt") + ".*");
    private static final Pattern PERMANENT = Pattern.compile("(?isu)" + Phrases.anyOf("bounce-permanent.txt"));
    private static final Pattern TEMPORARY = Pattern.compile("(?isu)" + Phrases.anyOf("bounce-temporary.txt"));
    private static final Pattern BEGINNING =
            Pattern.compile("(?isu)^\\W{0,40}" + Phrases.anyOf("bounce-beginnings.txt") + ".*");
    private static final Pattern BANNER = Pattern.compile(
            "(?iu)\\s*[*=#-]{3,}(?:(?!.{0,40}(?:forward|original|encaminhad|reenviad|transf|weiterg|inoltrat|doorgest|viderese"
                    + "|vidareb|przekaz|перес)).{3,80}[*=#-]{3,})?[ \\t]*(?:\\R|$)");
    private static final Pattern FORWARDED = Pattern.compile("(?iu)\\s*(?:fwd?|enc|rv|tr|wg|i|vs|vb)\\s*:");
    private static final Pattern STATUS =
            Pattern.compile("(?m)^.*(?:\\b[45][0-9]{2}[ -]|\\b[45]\\.\\d\\.\\d{1,3}\\b).*$");

    /** Servers say what they have to say in fewer characters than these. */
    private static final int WRITTEN = 8_000;

    private PlainBounce() {}

    static Optional<Verdict> in(IncomingMail mail, String sender) {
        boolean bounce = mail.header("x-failed-recipients").isPresent()
                || isByServer(mail, sender) && (isNamed(mail) || isProse(mail, sender))
                || isByDaemon(mail) && namesSomebody(mail)
                || isNamed(mail) && BEGINNING.matcher(mail.text()).matches()
                || isUnderBanner(mail);
        return bounce ? Optional.of(verdict(mail)) : Optional.empty();
    }

    /** A multipart/report whose status was lost or never written. */
    static Optional<Verdict> inReportWithoutStatus(IncomingMail mail) {
        String type = mail.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("multipart/report") && type.contains("delivery-status")
                ? Optional.of(verdict(mail))
                : Optional.empty();
    }

    private static boolean isByServer(IncomingMail mail, String sender) {
        return Envelope.isNullOrServer(sender) || Envelope.isMachine(mail.from()) || Envelope.namesNoAuthor(mail);
    }

    /** Gateways and scanners rule their reports off at the top, where people greet or come to the point. */
    private static boolean isUnderBanner(IncomingMail mail) {
        return BANNER.matcher(mail.text()).lookingAt()
                && !FORWARDED.matcher(mail.subject()).lookingAt()
                && isNamedSomewhere(mail)
                && givesUp(mail);
    }

    private static boolean isNamedSomewhere(IncomingMail mail) {
        return Arrays.stream(mail.subject().split("\\s*:\\s+"))
                .anyMatch(part -> SUBJECT.matcher(part).matches());
    }

    private static boolean givesUp(IncomingMail mail) {
        String text = written(mail);
        return PERMANENT.matcher(text).find() || TEMPORARY.matcher(text).find();
    }

    /** A rejecting filter's receipt, which says that the mail was thrown away where it means that nobody got it. */
    static boolean refuses(IncomingMail mail) {
        return givesUp(mail) && isNamed(mail);
    }

    /** Nobody but a mail server has this name, and it has nothing else to write about, in whatever language. */
    private static boolean isByDaemon(IncomingMail mail) {
        return Envelope.isMailServer(mail.from()) && !AutoReply.hasSubject(mail.subject());
    }

    private static boolean isNamed(IncomingMail mail) {
        return SUBJECT.matcher(mail.subject()).matches();
    }

    private static boolean isProse(IncomingMail mail, String sender) {
        return saysSo(mail) && (Envelope.isNullOrServer(sender) || !Envelope.isSender(mail.from()));
    }

    private static boolean saysSo(IncomingMail mail) {
        boolean answers = !mail.inReplyTo().isEmpty() && AutoReply.hasSubject(mail.subject());
        return !answers && namesSomebody(mail) && givesUp(mail);
    }

    private static boolean namesSomebody(IncomingMail mail) {
        return !FailedRecipients.in(mail, written(mail)).isEmpty();
    }

    private static Verdict verdict(IncomingMail mail) {
        String text = written(mail);
        boolean late = TEMPORARY.matcher(mail.subject() + "\n" + text).find();
        List<String> recipients = recipients(mail, text);
        return new Verdict(
                late ? MailKind.DELAYED : MailKind.BOUNCE,
                late
                        ? "A mail server writes that it goes on trying."
                        : "A mail server writes that it could not deliver.",
                recipients,
                diagnostic(text, recipients));
    }

    /** Some servers name them only below the headers of the mail that they return. */
    private static List<String> recipients(IncomingMail mail, String text) {
        List<String> found = FailedRecipients.in(mail, text);
        return found.isEmpty() ? FailedRecipients.in(mail, beginning(mail)) : found;
    }

    private static String beginning(IncomingMail mail) {
        return mail.text().substring(0, Math.min(mail.text().length(), WRITTEN));
    }

    /** What the server wrote itself, above the mail that it returns. */
    private static String written(IncomingMail mail) {
        String text = beginning(mail);
        Matcher copy = FailedRecipients.COPY.matcher(text);
        return copy.find() ? text.substring(0, copy.start()) : text;
    }

    private static String diagnostic(String text, List<String> recipients) {
        Matcher status = STATUS.matcher(text);
        if (status.find()) {
            return status.group().strip();
        }
        return text.lines()
                .dropWhile(line -> recipients.stream().noneMatch(line::contains))
                .limit(3)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
