package org.atende.routing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** A draft, what is to be said about it, and who else is writing. */
@Schema(name = "RuleDraft")
record DraftView(
        String table,
        String file,
        String author,
        @Schema(description = "Counts how often it was saved; 0 if there is no draft and this is the file in force")
                int version,
        Instant savedAt,
        @Schema(description = "Whether somebody else has published since it was begun") boolean overtaken,
        @Schema(description = "The deployment that it replaces") String basedOn,
        @Schema(description = "The deployment in force") String live,
        @Schema(description = "The DMN file") String xml,
        List<FindingView> findings,
        List<TableView.DraftSummary> others) {}
