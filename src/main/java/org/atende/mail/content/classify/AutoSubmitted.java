package org.atende.mail.content.classify;

import java.util.Locale;
import java.util.Optional;
import org.atende.mail.content.IncomingMail;
import org.atende.mail.content.mime.Tokens;

/** The Auto-Submitted header (RFC 3834), which may hold comments, parameters and any letter case. */
final class AutoSubmitted {

    private AutoSubmitted() {}

    /** The keyword in lower case, unless it is missing or "no". */
    static Optional<String> keyword(IncomingMail mail) {
        return mail.headers("auto-submitted").stream()
                .map(value ->
                        Tokens.withoutComments(value).split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(keyword -> !keyword.isEmpty() && !keyword.equals("no"))
                .findFirst();
    }
}
