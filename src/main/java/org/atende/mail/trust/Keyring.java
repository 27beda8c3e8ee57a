package org.atende.mail.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that signs and the ones that it replaced. A key's id follows from its secret, so that a rotation is one line
 * moved to the previous secrets, with no id to keep in step.
 */
final class Keyring {

    private static final int SHORTEST_SECRET = 16;
    private static final int ID_LENGTH = 5;

    private final Map<String, Map<Purpose, SecretKeySpec>> keys = new LinkedHashMap<>();
    private final String current;

    Keyring(String secret, List<String> previousSecrets) {
        current = add("atende.secret", secret);
        previousSecrets.forEach(previous -> add("atende.mail.previous-secrets", previous));
    }

    /** The id of the key that signs. */
    String current() {
        return current;
    }

    /** What this key makes of the text, unless there is no such key. */
    Optional<byte[]> sign(String keyId, Purpose purpose, String text) {
        return Optional.ofNullable(keys.get(keyId)).map(key -> hmac(key.get(purpose), text));
    }

    private String add(String setting, String secret) {
        if (secret == null || secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    setting + " must be at least " + SHORTEST_SECRET + " characters long: it signs the desk's mail");
        }
        SecretKeySpec root = new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256");
        Map<Purpose, SecretKeySpec> derived = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            derived.put(purpose, new SecretKeySpec(hmac(root, "atende mail " + purpose), "HmacSHA256"));
        }
        String id = Base32.encode(hmac(root, "atende mail key id"), ID_LENGTH);
        keys.putIfAbsent(id, derived);
        return id;
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA256", e);
        }
    }
}
