package org.atende.routing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.atende.identity.Agent;
import org.atende.routing.Edition;
import org.atende.routing.studio.Draft;
import org.atende.routing.studio.Studio;
import org.atende.routing.studio.StudioRefusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Managers' drafts: a file of tables each, apart from what is in force. */
@RestController
@RequestMapping({"/api/v1/rules/{table}", "/rules/api/{table}"})
@Tag(name = "Rules")
class DraftApi {

    private final Studio studio;
    private final TableViews views;
    private final RuleWords words;

    DraftApi(Studio studio, TableViews views, RuleWords words) {
        this.studio = studio;
        this.views = views;
        this.words = words;
    }

    @GetMapping("/draft")
    @Operation(
            summary = "A manager's draft of the file in which a table stands",
            description = "One's own unless another author is named; without a draft, the file in force as version 0.")
    ResponseEntity<DraftView> get(
            @PathVariable String table, @RequestParam(required = false) String author, Agent by, Locale locale) {
        Readers.require(by);
        Edition live = studio.live(table);
        String whose = author == null ? by.id() : author;
        Draft draft = studio.draft(table, whose)
                .orElseGet(() -> new Draft(live.file(), whose, studio.xml(live), live.deployment(), live.at(), 0));
        return answer(table, live, draft, locale);
    }

    @PutMapping(
            path = "/draft",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    @Operation(
            summary = "Saves one's draft: the body is the DMN file",
            description = "Whatever is wrong with it; the answer says what.")
    @ApiResponse(responseCode = "409", description = "The draft was saved since, by another window or program")
    ResponseEntity<DraftView> put(
            @PathVariable String table,
            @RequestBody String xml,
            @Parameter(description = "The draft's version that was read, in quotes; without it the draft is replaced")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    String seen,
            @Parameter(
                            description =
                                    "The deployment that it is to replace; by default that of the draft, else the one in force")
                    @RequestParam(required = false)
                    String basedOn,
            Agent by,
            Locale locale) {
        Draft before = studio.draft(table, by.id()).orElse(null);
        int version = seen != null ? version(seen) : before == null ? 0 : before.version();
        String base = basedOn != null || before == null ? basedOn : before.basedOn();
        return answer(table, studio.live(table), studio.save(table, by, xml, base, version), locale);
    }

    private static int version(String seen) {
        String number = seen.replace("\"", "").strip();
        if (!number.matches("\\d{1,9}")) {
            throw new StudioRefusal(StudioRefusal.Kind.STALE_DRAFT);
        }
        return Integer.parseInt(number);
    }

    @DeleteMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Throws one's draft away")
    void discard(@PathVariable String table, Agent by) {
        studio.discard(table, by);
    }

    @PostMapping(
            path = "/lint",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE, MediaType.ALL_VALUE})
    @Operation(
            summary = "What is to be said about a file, without saving it",
            description = "The body is the DMN file; without one, one's draft, else what is in force.")
    List<FindingView> lint(
            @PathVariable String table, @RequestBody(required = false) String xml, Agent by, Locale locale) {
        Readers.require(by);
        return words.of(studio.lint(table, xml == null || xml.isBlank() ? current(table, by) : xml), locale);
    }

    private String current(String table, Agent by) {
        return studio.draft(table, by.id()).map(Draft::xml).orElseGet(() -> studio.xml(studio.live(table)));
    }

    private ResponseEntity<DraftView> answer(String table, Edition live, Draft draft, Locale locale) {
        DraftView view = new DraftView(
                table,
                live.file(),
                draft.author(),
                draft.version(),
                draft.savedAt(),
                !draft.basedOn().equals(live.deployment()),
                draft.basedOn(),
                live.deployment(),
                draft.xml(),
                words.of(studio.lint(table, draft.xml()), locale),
                studio.drafts(table).stream()
                        .filter(other -> !other.author().equals(draft.author()))
                        .map(views::summary)
                        .toList());
        return ResponseEntity.ok().eTag("\"" + draft.version() + "\"").body(view);
    }
}
