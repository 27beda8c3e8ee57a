package org.atende.identity.customer;

import java.time.Instant;
import java.util.UUID;
import org.atende.identity.Language;

/**
 * A link that was offered to an address.
 *
 * @param target where it leads after the sign-in, a path of this site
 * @param draft what waits for the address to be confirmed, or null
 * @param how the way in which whoever uses it proves who they are
 */
public record SignInLink(
        UUID id,
        String email,
        Language language,
        String target,
        UUID draft,
        How how,
        Instant expiresAt,
        Instant usedAt) {

    public enum How {
        LINK,
        CUSTOMER_AREA,
        OIDC
    }

    boolean isOpen(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }
}
