package org.atende.desk.compose;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.atende.identity.Agent;
import org.atende.identity.Language;
import org.atende.portal.HelpLinks;
import org.atende.ticket.Department;
import org.atende.ticket.InvalidRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where managers keep the canned replies. */
@Controller
@RequestMapping("/replies")
class CannedRepliesPage {

    private final CannedReplies replies;
    private final HelpLinks help;

    CannedRepliesPage(CannedReplies replies, HelpLinks help) {
        this.replies = replies;
        this.help = help;
    }

    @GetMapping
    String list(Model page, Locale locale) {
        page.addAttribute("replies", replies.all());
        page.addAttribute("departments", Department.values());
        page.addAttribute("languages", Language.values());
        page.addAttribute("places", Placeholders.KNOWN);
        page.addAttribute("articles", articles(Language.of(locale.getLanguage())));
        page.asMap().putIfAbsent("typed", new Typed(null, "", null, Language.PT, ""));
        return "replies/list";
    }

    /** What to write for each help page, and its title. */
    private Map<String, String> articles(Language language) {
        Map<String, String> titles = new LinkedHashMap<>();
        help.in(language).forEach((slug, link) -> titles.put(Placeholders.article(slug), link.title()));
        return titles;
    }

    @PostMapping
    String save(@ModelAttribute("typed") Typed typed, Agent by, RedirectAttributes told) {
        try {
            CannedReply reply = typed.reply();
            if (reply.id() == null || !replies.change(reply, by.id())) {
                replies.create(reply, by.id());
            }
            told.addFlashAttribute("told", "replies.saved");
        } catch (InvalidRequest e) {
            told.addFlashAttribute("wrong", "%s %s".formatted(e.field(), e.getMessage()));
            told.addFlashAttribute("typed", typed);
        }
        return "redirect:/replies";
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable UUID id, RedirectAttributes told) {
        replies.delete(id);
        told.addFlashAttribute("told", "replies.deleted");
        return "redirect:/replies";
    }

    /** What stands in the form; it outlives a redirect in the session. */
    public record Typed(UUID id, String title, Department department, Language language, String html)
            implements Serializable {

        CannedReply reply() {
            return new CannedReply(id, title, department, language == null ? Language.PT : language, html);
        }
    }
}
