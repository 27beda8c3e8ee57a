package org.atende.sla.webhook;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who else hears of escalations.
 *
 * @param url where calls go, http or https; none are made if it is empty
 * @param secret by which calls are signed, at least 32 characters
 */
@ConfigurationProperties("atende.sla.webhook")
record WebhookSettings(URI url, String secret) {

    private static final int SHORTEST_SECRET = 32;

    WebhookSettings {
        if (isGiven(url)) {
            requireWeb(url);
            requireLong(secret);
        }
    }

    boolean isOn() {
        return isGiven(url);
    }

    private static boolean isGiven(URI url) {
        return url != null && !url.toString().isBlank();
    }

    private static void requireWeb(URI url) {
        boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!web || url.getHost() == null || url.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "atende.sla.webhook.url must be an address that begins with http:// or https:// and has no user in it");
        }
    }

    private static void requireLong(String secret) {
        if (secret == null || secret.strip().length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("atende.sla.webhook.secret must have at least 32 random characters");
        }
    }
}
