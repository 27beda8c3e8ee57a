package org.atende.portal;

import java.time.Instant;
import java.util.UUID;
import org.atende.identity.Language;

/**
 * A help page in one language.
 *
 * @param slug its name in the address, the same in all languages
 * @param body Markdown
 * @param published whether customers see it
 */
record Article(
        UUID id,
        String slug,
        Language language,
        String title,
        String body,
        boolean published,
        Instant updatedAt,
        String updatedBy) {}
