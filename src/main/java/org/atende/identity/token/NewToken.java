package org.atende.identity.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A wish for a token.
 *
 * @param agent in whose name it shall act; null for the one who asks
 */
record NewToken(@NotBlank @Size(max = 100) String name, @Size(max = 64) String agent) {}
