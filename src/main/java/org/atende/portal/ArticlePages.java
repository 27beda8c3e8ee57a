package org.atende.portal;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.atende.identity.Agent;
import org.atende.identity.Language;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where managers write the help pages. */
@Controller
@RequestMapping("/articles")
class ArticlePages {

    private final Articles articles;
    private final Markdown markdown;
    private final DeskFacts facts;

    ArticlePages(Articles articles, Markdown markdown, DeskFacts facts) {
        this.articles = articles;
        this.markdown = markdown;
        this.facts = facts;
    }

    @ModelAttribute("languages")
    Language[] languages() {
        return Language.values();
    }

    @ModelAttribute("places")
    List<String> places() {
        return DeskFacts.KNOWN;
    }

    @GetMapping
    String list(Model page) {
        page.addAttribute("articles", articles.all());
        return "portal/articles";
    }

    @GetMapping("/new")
    String create(Model page) {
        page.addAttribute("form", new ArticleForm("", Language.PT, "", "", false));
        return "portal/article-form";
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, Model page) {
        ArticleForm form = articles.find(id).map(ArticleForm::of).orElseThrow(NotThere::new);
        page.addAttribute("form", form);
        page.addAttribute(
                "html", markdown.html(facts.fill(form.body(), form.language().locale())));
        return "portal/article-form";
    }

    @PostMapping("/new")
    String add(@Valid @ModelAttribute("form") ArticleForm form, BindingResult problems, Agent by) {
        return save(null, form, problems, by);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id, @Valid @ModelAttribute("form") ArticleForm form, BindingResult problems, Agent by) {
        articles.find(id).orElseThrow(NotThere::new);
        return save(id, form, problems, by);
    }

    private String save(UUID id, ArticleForm form, BindingResult problems, Agent by) {
        List<String> unknown = form.body() == null ? List.of() : DeskFacts.unknownIn(form.body());
        if (!unknown.isEmpty()) {
            problems.rejectValue("body", "articles.place.unknown", new Object[] {String.join(", ", unknown)}, null);
        }
        if (problems.hasErrors()) {
            return "portal/article-form";
        }
        try {
            return "redirect:/articles/" + articles.save(id, form, by.id());
        } catch (DuplicateKeyException taken) {
            problems.rejectValue("slug", "articles.slug.taken");
            return "portal/article-form";
        }
    }
}
