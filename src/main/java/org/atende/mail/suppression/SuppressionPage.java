package org.atende.mail.suppression;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Some suppressed addresses, in alphabetical order. */
@Schema(name = "SuppressionPage")
record SuppressionPage(
        List<Suppression> items,
        @Schema(description = "The cursor of the next page; null on the last one") String next) {

    /** A page of the first {@code limit} of these, which were asked for with one more than that. */
    static SuppressionPage of(List<Suppression> found, int limit) {
        return found.size() <= limit
                ? new SuppressionPage(found, null)
                : new SuppressionPage(
                        found.subList(0, limit), found.get(limit - 1).address());
    }
}
