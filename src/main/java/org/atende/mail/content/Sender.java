package org.atende.mail.content;

import java.util.List;
import org.atende.mail.content.mime.Headers;

/** Finds who wrote a mail, also where From is missing or names nobody that can be answered. */
final class Sender {

    private static final List<String> CANDIDATES = List.of(
            "from",
            "resent-from",
            "x-original-from",
            "sender",
            "reply-to",
            "x-sender",
            "return-path",
            "x-envelope-from");

    private Sender() {}

    static Mailbox of(Headers headers) {
        Mailbox found = CANDIDATES.stream()
                .flatMap(name -> Addresses.in(headers, name).stream())
                .findFirst()
                .orElse(Mailbox.NOBODY);
        String written = Clean.line(headers.first("from").orElse(""))
                .replaceAll("<[@\\s]*>|[<>\"]", "")
                .strip();
        return found.name().isEmpty() && !written.contains("@") ? new Mailbox(written, found.address()) : found;
    }
}
