package org.atende.routing.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atende.identity.Agent;
import org.atende.identity.Language;
import org.atende.routing.assign.Absence;
import org.atende.routing.assign.Roster;
import org.atende.routing.assign.RosterRefusal;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is there and for what: for everybody of the desk to read, and for managers to change. */
@Controller
@RequestMapping("/roster")
class RosterPage {

    private final Roster roster;
    private final RuleWords words;

    RosterPage(Roster roster, RuleWords words) {
        this.roster = roster;
        this.words = words;
    }

    @GetMapping
    String list(Model page, Agent by) {
        List<RosterView> lines = roster.all().stream().map(RosterView::of).toList();
        Map<String, RosterForm> forms = lines.stream().collect(Collectors.toMap(RosterView::agent, RosterForm::of));
        if (page.asMap().get("typed") instanceof RosterForm typed) {
            forms.put(typed.agent(), typed);
        }
        page.addAttribute("lines", lines);
        page.addAttribute("forms", forms);
        page.addAttribute("days", DayOfWeek.values());
        page.addAttribute("languages", Language.values());
        page.addAttribute("calendars", roster.calendars());
        page.addAttribute("manager", by.managesAll());
        return "roster/list";
    }

    @PostMapping("/{agent}")
    String save(
            @PathVariable String agent,
            @ModelAttribute("typed") RosterForm typed,
            Agent by,
            Locale locale,
            RedirectAttributes next) {
        return change(agent, locale, next, typed, () -> roster.save(typed.entry(agent), by));
    }

    @PostMapping("/{agent}/absences")
    String absent(
            @PathVariable String agent,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam(required = false) String note,
            Agent by,
            Locale locale,
            RedirectAttributes next) {
        return change(agent, locale, next, null, () -> roster.absent(agent, new Absence(null, from, until, note), by));
    }

    @PostMapping("/{agent}/absences/{id}/delete")
    String present(
            @PathVariable String agent, @PathVariable UUID id, Agent by, Locale locale, RedirectAttributes next) {
        return change(agent, locale, next, null, () -> roster.present(agent, id, by));
    }

    private String change(String agent, Locale locale, RedirectAttributes next, RosterForm typed, Runnable change) {
        try {
            change.run();
            next.addFlashAttribute("told", agent);
        } catch (RosterRefusal e) {
            if (e.kind() == RosterRefusal.Kind.NOT_A_MANAGER) {
                throw new AccessDeniedException(e.getMessage());
            }
            if (e.kind() == RosterRefusal.Kind.NO_AGENT) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            next.addFlashAttribute("wrong", words.of(e, locale));
            next.addFlashAttribute("wrongOf", agent);
            if (typed != null && e.kind() != RosterRefusal.Kind.OVERTAKEN) {
                next.addFlashAttribute("typed", typed);
            }
        }
        return "redirect:/roster";
    }
}
