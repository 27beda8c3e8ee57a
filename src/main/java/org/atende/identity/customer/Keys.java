package org.atende.identity.customer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.atende.identity.DeskSecret;
import org.springframework.stereotype.Component;

/** Keyed hashes: whoever reads the tables can neither use nor guess what they were made from. */
@Component
public class Keys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final DeskSecret secret;

    Keys(DeskSecret secret) {
        this.secret = secret;
    }

    /** 43 characters that can stand in an address. */
    public String mac(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.key(purpose), "HmacSHA256"));
            return TEXT.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    /** 256 random bits. */
    static String random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return TEXT.encodeToString(bits);
    }

    static String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append(RANDOM.nextInt(10));
        }
        return digits.toString();
    }
}
