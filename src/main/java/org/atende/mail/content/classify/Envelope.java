package org.atende.mail.content.classify;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atende.mail.content.IncomingMail;
import org.atende.mail.content.Mailbox;

/** Reads off the addresses whether a person stands behind them. */
final class Envelope {

    private static final Pattern MACHINE = Pattern.compile(
            "(mailer[-_.]?daemon|post[-_.]?master|mail[-_.]?delivery[-_.]?(subsystem|system)|mail[-_.]?daemon|mdaemon|nobody|root"
                    + "|microsoftexchange[0-9a-f]{16,}"
                    + "|bounces?([-+_=].*)?|.*[-_.+](bounces?|request)|owner-.*|listserv|majordomo|mailman|autoresponder|.*auto-?reply)");
    private static final Pattern SENDER =
            Pattern.compile("bounces?([-+_=].*)?|.*[-_.+](bounces?|request)|owner-.*|listserv|majordomo|mailman");
    private static final Pattern MAIL_SERVER =
            Pattern.compile("(mailer[-_.]?daemon|mail[-_.]?daemon|mdaemon|microsoftexchange[0-9a-f]{16,})");
    private static final Pattern SERVERS_NAME = Pattern.compile(
            "(?iu)\\W*(?:mailer-daemon\\W*|(?:\\S+ )?mailer[- ]?daemon|courier mail server at .*|electronic postmaster|(?:internet )?mail deliver[y]? ?(?:(?:sub)?system|service|agent)?)\\W*");
    private static final Pattern REFUSES = Pattern.compile(
            ".*(no[-_.]?-?reply|do[-_.]?not[-_.]?reply|dont[-_.]?reply|n[aã]o[-_.]?respond[ae]r?|no[-_.]?responder?|no[-_.]?contestar"
                    + "|ne[-_.]?pas[-_.]?repondre|nepasrepondre|keine?[-_.]?antwort|nicht[-_.]?antworten|non[-_.]?rispondere|niet[-_.]?antwoorden).*");

    private Envelope() {}

    /**
     * The envelope sender as given or as the last server noted it; null where nobody knows it. Who passes a bounce on gives
     * it a sender of their own, so that a null sender on the way here counts more than what the last server says.
     */
    static String sender(IncomingMail mail, String given) {
        String noted = mail.header("return-path").map(String::strip).orElse(null);
        return given == null || isNullOrServer(noted) ? noted : given.strip();
    }

    static boolean isNullOrServer(String sender) {
        return isNull(sender) || sender != null && isMailServer(address(sender));
    }

    private static Mailbox address(String sender) {
        String bare = sender.replaceAll("[<>\\s]", "");
        return new Mailbox("", bare.contains("@") ? bare : bare + "@");
    }

    static boolean isNull(String sender) {
        return sender != null && (sender.isEmpty() || sender.equals("<>"));
    }

    /** A From that names no address is that of a server which wants no answer. */
    static boolean namesNoAuthor(IncomingMail mail) {
        return mail.headers("from").stream().anyMatch(from -> from.endsWith("<>") || from.isBlank());
    }

    static boolean isMachine(Mailbox mailbox) {
        return MACHINE.matcher(mailbox.localPart()).matches() || isMailServer(mailbox);
    }

    /** Whether the mail server itself writes, by its address or by the name that it gives itself. */
    static boolean isMailServer(Mailbox mailbox) {
        return MAIL_SERVER.matcher(mailbox.localPart()).matches()
                || SERVERS_NAME.matcher(mailbox.name()).matches();
    }

    /** Lists and newsletters are sent by programs too, which do not deliver mail but write about everything. */
    static boolean isSender(Mailbox mailbox) {
        return SENDER.matcher(mailbox.localPart()).matches();
    }

    static boolean refusesAnswers(IncomingMail mail, String envelopeFrom) {
        Stream<Mailbox> named = Stream.concat(Stream.of(mail.from()), mail.replyTo().stream());
        Stream<Mailbox> sender = Optional.ofNullable(envelopeFrom).map(Envelope::address).stream();
        return Stream.concat(named, sender)
                .anyMatch(mailbox -> isMachine(mailbox)
                        || REFUSES.matcher(mailbox.localPart()).matches());
    }
}
