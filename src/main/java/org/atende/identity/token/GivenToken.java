package org.atende.identity.token;

import java.time.Instant;
import java.util.UUID;

/**
 * A new token with its text, which is shown only now.
 *
 * @param token goes into {@code Authorization: Bearer <token>}
 */
record GivenToken(UUID id, String name, String agent, Instant createdAt, String token) {

    static GivenToken of(ApiToken token, String text) {
        return new GivenToken(token.id(), token.name(), token.agent(), token.createdAt(), text);
    }
}
