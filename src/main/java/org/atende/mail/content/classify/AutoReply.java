package org.atende.mail.content.classify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.atende.mail.content.IncomingMail;

/** Out-of-office notices and other answers that nobody wrote. */
final class AutoReply {

    private static final List<String> HEADERS = List.of(
            "x-autoreply",
            "x-auto-reply",
            "x-autorespond",
            "x-autoresponder",
            "x-autoreply-from",
            "x-autoreply-domain",
            "x-mail-autoreply",
            "x-mailautoreply",
            "x-vacation",
            "x-autoresponse",
            "x-amazon-auto-reply",
            "auto-reply",
            "x-autoanswer");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?iu)^(?:\\[[^\\]]{0,40}\\]\\s*)?" + Phrases.anyOf("auto-reply-subjects.txt")
                    + "(?:\\s*$|\\s*[:\\uFF1A(\\[|!.,;-]|\\s*[–—]|\\s+(?:re|from|de|até|until|till|bis|du|vom|von|to|para|até|du|hasta|al|wg)\\b).*");
    private static final Pattern BODY =
            Pattern.compile("(?isu).{0,400}" + Phrases.anyOf("auto-reply-texts.txt") + ".*");

    private AutoReply() {}

    static Optional<Verdict> in(IncomingMail mail, String sender) {
        return sign(mail, sender).map(reason -> Verdict.of(MailKind.AUTO_REPLY, reason));
    }

    static boolean hasSubject(String subject) {
        return SUBJECT.matcher(subject).matches();
    }

    /** The writer's wish not to be answered, which does not make the mail itself automatic. */
    static boolean suppressesAnswers(IncomingMail mail) {
        return mail.headers("x-auto-response-suppress").stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).matches(".*\\b(?:all|oof|autoreply)\\b.*"));
    }

    private static Optional<String> sign(IncomingMail mail, String sender) {
        Optional<String> keyword = AutoSubmitted.keyword(mail);
        if (keyword.filter(word -> word.startsWith("auto-replied")).isPresent()) {
            return Optional.of("Its Auto-Submitted header says auto-replied.");
        }
        if (hasSubject(mail.subject())) {
            return Optional.of("Its subject is that of an automatic reply.");
        }
        return header(mail).or(() -> awayNotice(mail, sender, keyword));
    }

    private static Optional<String> header(IncomingMail mail) {
        boolean precedence = mail.headers("precedence").stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).matches("auto[-_]?reply.*"));
        return precedence
                ? Optional.of("Its Precedence header says auto_reply.")
                : HEADERS.stream()
                        .filter(name -> mail.header(name)
                                .filter(value -> !value.matches("(?i)(?:no|none|false|0)?"))
                                .isPresent())
                        .findFirst()
                        .map(name -> "It has the header " + name + ".");
    }

    /** Programs that leave out the proper header, but not the null sender or another sign of a machine. */
    private static Optional<String> awayNotice(IncomingMail mail, String sender, Optional<String> keyword) {
        boolean machine =
                Envelope.isNull(sender) || keyword.isPresent() || isLowPrecedence(mail) || suppressesAnswers(mail);
        boolean answers = !mail.inReplyTo().isEmpty()
                || mail.subject().toLowerCase(Locale.ROOT).matches("(?:re|aw|auto)\\s*:.*");
        if (machine && BODY.matcher(mail.text()).matches()) {
            return Optional.of("A machine sent it, and its text is an out-of-office notice.");
        }
        return answers && (Envelope.isNull(sender) || keyword.isPresent())
                ? Optional.of("A machine sent it in answer to a mail.")
                : Optional.empty();
    }

    private static boolean isLowPrecedence(IncomingMail mail) {
        return mail.headers("precedence").stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).matches("bulk|junk"));
    }
}
