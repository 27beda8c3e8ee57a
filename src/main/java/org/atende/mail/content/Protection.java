package org.atende.mail.content;

import java.util.Locale;
import java.util.Optional;

/**
 * How a mail is signed or encrypted, as its form says.
 *
 * @param method "S/MIME" or "PGP"
 */
public record Protection(String method, boolean encrypted) {

    private static final String SMIME = "S/MIME";
    private static final String PGP = "PGP";

    /** Empty for a mail that is neither. */
    public static Optional<Protection> of(IncomingMail mail) {
        String type = mail.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/signed")) {
            return Optional.of(new Protection(type.contains("pgp") ? PGP : SMIME, false));
        }
        if (type.startsWith("multipart/encrypted")) {
            return Optional.of(new Protection(PGP, true));
        }
        if (type.matches("application/(?:x-)?pkcs7-mime\\b.*")) {
            return Optional.of(new Protection(SMIME, !type.contains("signed-data")));
        }
        return inText(mail.text().stripLeading());
    }

    private static Optional<Protection> inText(String text) {
        if (text.startsWith("-----BEGIN PGP MESSAGE-----")) {
            return Optional.of(new Protection(PGP, true));
        }
        return text.startsWith("-----BEGIN PGP SIGNED MESSAGE-----")
                ? Optional.of(new Protection(PGP, false))
                : Optional.empty();
    }
}
