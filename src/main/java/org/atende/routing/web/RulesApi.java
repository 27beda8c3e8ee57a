package org.atende.routing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.atende.identity.Agent;
import org.atende.routing.Edition;
import org.atende.routing.sheet.Sheet;
import org.atende.routing.studio.Chronicle;
import org.atende.routing.studio.Publishing;
import org.atende.routing.studio.Studio;
import org.atende.routing.studio.ThreeWay;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The decision tables, to read. */
@RestController
@RequestMapping({"/api/v1/rules", "/rules/api"})
@Tag(
        name = "Rules",
        description = "The managers' decision tables. Managers and analysts read them, managers change them.")
class RulesApi {

    private final Studio studio;
    private final Chronicle chronicle;
    private final Publishing publishing;
    private final TableViews views;

    RulesApi(Studio studio, Chronicle chronicle, Publishing publishing, TableViews views) {
        this.studio = studio;
        this.chronicle = chronicle;
        this.publishing = publishing;
        this.views = views;
    }

    @GetMapping
    @Operation(summary = "The tables in force, with what is to be said about each")
    List<TableView> list(Agent by, Locale locale) {
        Readers.require(by);
        return views.all(locale);
    }

    @GetMapping("/{table}")
    @Operation(summary = "A table's columns and rows", description = "Without a version, the one in force.")
    @ApiResponse(responseCode = "404", description = "There is no such table or version")
    Sheet table(@PathVariable String table, @RequestParam(required = false) Integer version, Agent by) {
        Readers.require(by);
        return chronicle.read(studio.edition(table, version)).find(table).orElseThrow();
    }

    @GetMapping(path = "/{table}/file", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(
            summary = "The DMN file in which a table stands, as it was published",
            description = "Camunda Modeler opens it. Without a version, the one in force.")
    ResponseEntity<byte[]> file(@PathVariable String table, @RequestParam(required = false) Integer version, Agent by) {
        Readers.require(by);
        Edition edition = studio.edition(table, version);
        String save = ContentDisposition.attachment()
                .filename(edition.file(), StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, save)
                .body(studio.xml(edition).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{table}/history")
    @Operation(summary = "A table's versions, newest first: who, when, why, and which rows of its file")
    List<Chronicle.Entry> history(@PathVariable String table, Agent by) {
        Readers.require(by);
        studio.live(table);
        return chronicle.of(table);
    }

    @GetMapping("/{table}/publications")
    @Operation(summary = "What was published or waits for its time, newest first")
    List<PublicationView> publications(@PathVariable String table, Agent by) {
        Readers.require(by);
        return publishing.of(table).stream().map(PublicationView::of).toList();
    }

    @GetMapping("/{table}/upgrade")
    @Operation(
            summary = "What a new release would change in a table that was edited here, row by row",
            description = "Empty where nothing waits for a decision. The edited table stays in force in any case.")
    List<ThreeWay.Fate> upgrade(@PathVariable String table, Agent by) {
        Readers.require(by);
        return chronicle.upgrade(studio.live(table)).map(ThreeWay::rows).orElse(List.of());
    }
}
