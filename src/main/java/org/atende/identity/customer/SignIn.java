package org.atende.identity.customer;

import java.time.Instant;
import java.util.UUID;

/**
 * One browser in which a customer is signed in.
 *
 * @param address the internet address at the sign-in
 * @param browser what the browser called itself
 */
public record SignIn(
        UUID id,
        UUID customer,
        SignInLink.How how,
        String address,
        String browser,
        Instant createdAt,
        Instant lastSeenAt) {}
