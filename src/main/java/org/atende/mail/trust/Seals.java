package org.atende.mail.trust;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Writes and reads {@code key.recipient.mac}: the key's id, a keyed hash of the recipient and a MAC over all that is said.
 * The recipient's hash stands apart, so that the desk knows its own mark even where it can't know who it went to.
 */
final class Seals {

    /** 50 and 100 bits: guessed only by asking the desk, which sees one mail a guess. */
    private static final int RECIPIENT_LENGTH = 10;

    private static final int MAC_LENGTH = 20;

    private final Keyring keys;

    Seals(Keyring keys) {
        this.keys = keys;
    }

    String seal(Purpose purpose, String statement, String recipient) {
        String key = keys.current();
        String to = recipientHash(key, purpose, recipient).orElseThrow();
        return key + "." + to + "." + mac(key, purpose, statement, to).orElseThrow();
    }

    /** Who it was sealed for, as a question that can be asked of an address; empty where the desk did not seal it. */
    Optional<Predicate<String>> open(Purpose purpose, String statement, String key, String to, String mac) {
        return mac(key, purpose, statement, to)
                .filter(expected -> same(expected, mac))
                .map(ours -> recipient -> recipientHash(key, purpose, recipient)
                        .filter(expected -> same(expected, to))
                        .isPresent());
    }

    private Optional<String> recipientHash(String key, Purpose purpose, String recipient) {
        String address = recipient.strip().toLowerCase(Locale.ROOT);
        return keys.sign(key, purpose, "to\n" + address).map(bytes -> Base32.encode(bytes, RECIPIENT_LENGTH));
    }

    private Optional<String> mac(String key, Purpose purpose, String statement, String to) {
        return keys.sign(key, purpose, "seal\n" + statement + "\n" + to).map(bytes -> Base32.encode(bytes, MAC_LENGTH));
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(US_ASCII), given.getBytes(US_ASCII));
    }
}
