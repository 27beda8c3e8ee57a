package org.atende.mail.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Some mails, newest first. */
@Schema(name = "IntakePage")
public record IntakePage(
        List<IntakeEntry> items,
        @Schema(description = "The cursor of the next page; null on the last one") String next) {

    /** A page of the first {@code limit} of these, which were asked for with one more than that. */
    static IntakePage of(List<IntakeEntry> found, int limit) {
        return found.size() <= limit
                ? new IntakePage(found, null)
                : new IntakePage(
                        found.subList(0, limit), found.get(limit - 1).id().toString());
    }
}
