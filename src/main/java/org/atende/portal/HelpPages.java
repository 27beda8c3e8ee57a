package org.atende.portal;

import java.util.Locale;
import org.atende.identity.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The help pages, for everybody. */
@Controller
@RequestMapping("/help")
class HelpPages {

    private final Articles articles;
    private final Markdown markdown;
    private final DeskFacts facts;

    HelpPages(Articles articles, Markdown markdown, DeskFacts facts) {
        this.articles = articles;
        this.markdown = markdown;
        this.facts = facts;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Locale locale, Model page) {
        page.addAttribute("q", q);
        page.addAttribute(
                "articles",
                q.isBlank() ? articles.published(language(locale)) : articles.suggested(q, language(locale)));
        return "portal/help";
    }

    @GetMapping("/{slug}")
    String show(@PathVariable String slug, Locale locale, Model page) {
        Article article = articles.published(slug, language(locale))
                .or(() -> articles.publishedInAny(slug))
                .orElseThrow(NotThere::new);
        page.addAttribute("article", article);
        page.addAttribute(
                "html",
                markdown.html(facts.fill(article.body(), article.language().locale())));
        return "portal/article";
    }

    /** While somebody writes a ticket's subject: perhaps they needn't. */
    @GetMapping("/suggest")
    String suggest(@RequestParam(defaultValue = "") String subject, Locale locale, Model page) {
        page.addAttribute("articles", articles.suggested(subject, language(locale)));
        return "portal/help :: suggested";
    }

    private static Language language(Locale locale) {
        return Language.of(locale.getLanguage());
    }
}
