package org.atende.mail.imap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Set;
import org.springframework.util.StringUtils;

/**
 * {@code atende.mail.imap.accounts.<name>.oauth2.*}: how an access token is had in a password's place.
 *
 * @param tokenEndpoint where tokens are given out, by https
 * @param clientId how the provider knows the desk
 * @param clientSecret the desk's own secret there; may be missing for a public client
 * @param refreshToken what a person signed in for once; without it the desk asks by its own right (client credentials)
 * @param scope what the token is to be good for; the provider says which one IMAP needs
 */
record OAuth2Settings(
        @NotNull URI tokenEndpoint, @NotBlank String clientId, String clientSecret, String refreshToken, String scope) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    OAuth2Settings {
        if (tokenEndpoint != null
                && !"https".equals(tokenEndpoint.getScheme())
                && !THIS_MACHINE.contains(String.valueOf(tokenEndpoint.getHost()))) {
            throw new IllegalArgumentException("token-endpoint must be an https address: secrets travel to it");
        }
        if (!StringUtils.hasText(clientSecret) && !StringUtils.hasText(refreshToken)) {
            throw new IllegalArgumentException("client-secret or refresh-token is missing");
        }
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "OAuth2Settings[" + clientId + " at " + tokenEndpoint + "]";
    }
}
