package org.atende.mail.trust;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.atende.mail.content.IncomingMail;

/** What the desk's own mail server at the border found out about a mail; what others claim in its headers is ignored. */
public final class Border {

    private static final Pattern YES = Pattern.compile("\\s*(?:yes|true|1)\\b.*", Pattern.CASE_INSENSITIVE);

    private final BorderSettings settings;

    public Border(BorderSettings settings) {
        this.settings = settings;
    }

    /**
     * Why the mail should not be believed, in a sentence; empty if nothing speaks against it.
     *
     * @param remoteAddress the IP address from which the mail came
     */
    public Optional<String> objection(IncomingMail mail, String remoteAddress) {
        if (!settings.believes(remoteAddress)) {
            return Optional.empty();
        }
        return spam(mail).or(() -> dmarc(mail)
                .filter("fail"::equals)
                .map(fail -> "The mail does not come from where it says: DMARC failed for %s."
                        .formatted(mail.from().address())));
    }

    /** Whether the domain of From vouches for the mail. */
    public boolean vouchesFor(IncomingMail mail, String remoteAddress) {
        return settings.believes(remoteAddress)
                && dmarc(mail).filter("pass"::equals).isPresent();
    }

    private Optional<String> spam(IncomingMail mail) {
        return settings.spamHeaders().stream()
                .filter(name -> mail.header(name)
                        .filter(value -> YES.matcher(value).matches())
                        .isPresent())
                .findFirst()
                .map(name -> "The mail server takes it for spam: " + name.toLowerCase(Locale.ROOT) + " says so.");
    }

    private Optional<String> dmarc(IncomingMail mail) {
        return AuthenticationResults.of(mail.headers(), settings.authservId()).result("dmarc");
    }
}
