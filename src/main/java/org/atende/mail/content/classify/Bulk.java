package org.atende.mail.content.classify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atende.mail.content.IncomingMail;

/** Mails to lists and to the many, and what programs send of their own accord. */
final class Bulk {

    private static final List<String> LIST_HEADERS = List.of(
            "list-id",
            "list-post",
            "list-unsubscribe",
            "list-help",
            "list-subscribe",
            "list-owner",
            "list-archive",
            "x-mailing-list",
            "mailing-list",
            "x-mailman-version",
            "x-listserver",
            "x-mlserver",
            "x-ml-name",
            "x-campaignid",
            "x-campaign-id");

    private Bulk() {}

    static Optional<Verdict> in(IncomingMail mail, String sender) {
        return sign(mail, sender).map(reason -> Verdict.of(MailKind.LIST, reason));
    }

    static boolean isFromList(IncomingMail mail) {
        return LIST_HEADERS.stream().anyMatch(name -> has(mail, name));
    }

    private static boolean has(IncomingMail mail, String name) {
        return mail.header(name).filter(value -> !value.isEmpty()).isPresent();
    }

    private static Optional<String> sign(IncomingMail mail, String sender) {
        return LIST_HEADERS.stream()
                .filter(name -> has(mail, name))
                .findFirst()
                .map(name -> "It has the header " + name + ".")
                .or(() -> mail.headers("precedence").stream()
                        .map(value -> value.toLowerCase(Locale.ROOT).strip())
                        .filter(value -> value.matches("bulk|junk|list"))
                        .findFirst()
                        .map(value -> "Its Precedence header says " + value + "."))
                .or(() -> AutoSubmitted.keyword(mail).map(word -> "Its Auto-Submitted header says " + word + "."))
                .or(() -> Envelope.isNull(sender) ? Optional.of("It has no sender to answer.") : Optional.empty());
    }
}
