package org.atende.insight;

import java.security.Principal;
import org.atende.ticket.DiagramVersions;
import org.atende.ticket.InvalidRequest;
import org.atende.ticket.NotAllowed;
import org.atende.ticket.TicketSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The versions of the ticket process, and running tickets' way from one to another, for managers and administrators. */
@Controller
class ProcessesPage {

    private final DiagramVersions versions;
    private final TicketSettings settings;

    ProcessesPage(DiagramVersions versions, TicketSettings settings) {
        this.versions = versions;
        this.settings = settings;
    }

    @GetMapping("/processes")
    String show(@RequestParam(required = false) Integer from, @RequestParam(required = false) Integer to, Model page) {
        page.addAttribute("versions", versions.versions());
        page.addAttribute("moves", versions.moves());
        page.addAttribute("zone", settings.zone());
        if (from != null && to != null) {
            plan(from, to, page);
        }
        return "processes/versions";
    }

    private void plan(int from, int to, Model page) {
        try {
            page.addAttribute("plan", versions.plan(from, to));
        } catch (InvalidRequest e) {
            page.addAttribute("wrong", e.getMessage());
        }
    }

    @PostMapping("/processes/move")
    String move(@RequestParam int from, @RequestParam int to, Principal by, RedirectAttributes next) {
        try {
            versions.move(from, to, by.getName());
            next.addFlashAttribute("told", "processes.begun");
        } catch (NotAllowed | InvalidRequest e) {
            next.addFlashAttribute("wrong", e.getMessage());
        }
        return "redirect:/processes";
    }
}
