package org.atende.routing.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.atende.identity.Agent;
import org.atende.routing.Edition;
import org.atende.routing.sheet.Sheet;
import org.atende.routing.sheet.UnreadableRules;
import org.atende.routing.studio.Chronicle;
import org.atende.routing.studio.Draft;
import org.atende.routing.studio.Publishing;
import org.atende.routing.studio.Studio;
import org.atende.routing.studio.StudioRefusal;
import org.atende.ticket.TicketSettings;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules that route tickets: to read and take away, and for managers to change. */
@Controller
@RequestMapping("/rules")
class RulesPage {

    private final Studio studio;
    private final Chronicle chronicle;
    private final Publishing publishing;
    private final TableViews views;
    private final RuleWords words;
    private final TicketSettings settings;
    private final ObjectMapper json;

    RulesPage(
            Studio studio,
            Chronicle chronicle,
            Publishing publishing,
            TableViews views,
            RuleWords words,
            TicketSettings settings,
            ObjectMapper json) {
        this.studio = studio;
        this.chronicle = chronicle;
        this.publishing = publishing;
        this.views = views;
        this.words = words;
        this.settings = settings;
        this.json = json;
    }

    @GetMapping
    String list(Model page, Agent by, Locale locale) {
        page.addAttribute("tables", views.all(locale));
        frame(page, by);
        return "rules/tables";
    }

    /** @param row the one to show, by its id */
    @GetMapping("/{table}")
    String show(
            @PathVariable String table,
            @RequestParam(required = false) Integer version,
            @RequestParam(required = false) String row,
            Model page,
            Agent by,
            Locale locale) {
        Edition live = studio.live(table);
        Edition shown = studio.edition(table, version);
        Sheet sheet = chronicle.read(shown).find(table).orElseThrow();
        page.addAttribute("sheet", sheet);
        page.addAttribute("version", shown.versions().get(table));
        page.addAttribute("live", live.versions().get(table));
        page.addAttribute("row", row);
        page.addAttribute("siblings", views.of(live, locale));
        page.addAttribute("history", chronicle.of(table));
        page.addAttribute("publications", publishing.of(table));
        page.addAttribute("upgrade", chronicle.upgrade(live).orElse(null));
        frame(page, by);
        return "rules/table";
    }

    /** Somebody's draft, to read, with what it changes. */
    @GetMapping("/{table}/drafts/{author}")
    String draft(@PathVariable String table, @PathVariable String author, Model page, Agent by) {
        Edition live = studio.live(table);
        Draft draft = studio.draft(table, author).orElseThrow(() -> new StudioRefusal(StudioRefusal.Kind.NO_DRAFT));
        page.addAttribute(
                "sheet",
                chronicle
                        .read(draft)
                        .find(table)
                        .orElseThrow(() -> new StudioRefusal(StudioRefusal.Kind.NO_TABLE, table)));
        page.addAttribute("draft", views.summary(draft));
        page.addAttribute("changes", chronicle.changes(live, draft));
        page.addAttribute("live", live.versions().get(table));
        frame(page, by);
        return "rules/draft";
    }

    @GetMapping("/{table}/edit")
    String edit(@PathVariable String table, Model page, Agent by, Locale locale) throws JsonProcessingException {
        if (!by.managesAll()) {
            throw new AccessDeniedException("Only managers change the rules.");
        }
        page.addAttribute("table", table);
        page.addAttribute("tables", views.of(studio.live(table), locale));
        page.addAttribute("texts", json.writeValueAsString(RuleWords.texts(locale)));
        frame(page, by);
        return "rules/studio";
    }

    @PostMapping("/{table}/rollback")
    String rollBack(
            @PathVariable String table,
            @RequestParam int version,
            @RequestParam String comment,
            Agent by,
            Locale locale,
            RedirectAttributes next) {
        try {
            publishing.rollBack(table, version, by, comment);
            next.addFlashAttribute("rolledBackTo", version);
        } catch (StudioRefusal e) {
            next.addFlashAttribute("refusal", words.of(e, locale));
        }
        next.addAttribute("table", table);
        return "redirect:/rules/{table}";
    }

    @PostMapping("/{table}/cancel")
    String cancel(@PathVariable String table, @RequestParam UUID id, Agent by, Locale locale, RedirectAttributes next) {
        try {
            publishing.cancel(id, by);
        } catch (StudioRefusal e) {
            next.addFlashAttribute("refusal", words.of(e, locale));
        }
        next.addAttribute("table", table);
        return "redirect:/rules/{table}";
    }

    @GetMapping("/{table}.dmn")
    ResponseEntity<byte[]> download(@PathVariable String table, @RequestParam(required = false) Integer version) {
        Edition edition = studio.edition(table, version);
        ContentDisposition save = ContentDisposition.attachment()
                .filename(edition.file(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, save.toString())
                .body(studio.xml(edition).getBytes(StandardCharsets.UTF_8));
    }

    private void frame(Model page, Agent by) {
        page.addAttribute("zone", settings.zone());
        page.addAttribute("manager", by.managesAll());
    }

    @ExceptionHandler
    void unreadable(UnreadableRules e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler
    void refused(StudioRefusal e, HttpServletResponse response) throws IOException {
        response.sendError(
                e.kind() == StudioRefusal.Kind.NOT_A_MANAGER
                        ? HttpServletResponse.SC_FORBIDDEN
                        : HttpServletResponse.SC_NOT_FOUND);
    }
}
