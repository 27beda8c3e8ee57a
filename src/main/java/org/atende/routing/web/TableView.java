package org.atende.routing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** A table and how it stands. */
@Schema(name = "RuleTable")
record TableView(
        @Schema(description = "The decision's id") String key,
        String name,
        String about,
        @Schema(description = "The file in which it stands, perhaps with others") String file,
        @Schema(description = "The version in force") int version,
        Instant since,
        @Schema(description = "Whether the version in force came with the product") boolean packaged,
        String hitPolicy,
        int rows,
        @Schema(description = "What is to be said about the version in force") List<FindingView> findings,
        @Schema(description = "Who is writing at it") List<DraftSummary> drafts,
        @Schema(description = "Whether a new release brings other rows than the edited ones in force")
                boolean upgrade) {

    /** @param author the manager's sign-in name */
    @Schema(name = "RuleDraftSummary")
    record DraftSummary(String author, String name, Instant savedAt, int version) {}
}
