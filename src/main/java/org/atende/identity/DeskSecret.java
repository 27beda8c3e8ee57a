package org.atende.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** The installation's one secret, never used itself: every purpose has a key of its own made from it. */
@Component
public class DeskSecret {

    private static final String HMAC = "HmacSHA256";

    private final byte[] secret;

    DeskSecret(SecretSettings settings) {
        this.secret = settings.secret().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A key of 32 bytes, the same on every node and after every start.
     *
     * @param purpose what it signs, for example {@code portal-link}: a signature for one purpose is worth nothing for another
     */
    public byte[] key(String purpose) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }
}
