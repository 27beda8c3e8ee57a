package org.atende.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.atende.identity.Agent;
import org.atende.identity.company.Companies;
import org.atende.identity.company.Company;
import org.atende.identity.company.NoCompanysDomain;
import org.atende.ticket.Sharing;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where agents say which customers work together. */
@Controller
@RequestMapping("/companies")
class CompanyPages {

    private final Companies companies;
    private final Sharing sharing;
    private final MessageSource words;

    CompanyPages(Companies companies, Sharing sharing, MessageSource words) {
        this.companies = companies;
        this.sharing = sharing;
        this.words = words;
    }

    @GetMapping
    String list(Model page) {
        page.addAttribute("companies", companies.all());
        return "portal/companies";
    }

    @GetMapping("/new")
    String create(Model page) {
        return form(new Company(null, "", List.of()), page);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, Model page) {
        return form(companies.find(id).orElseThrow(NotThere::new), page);
    }

    @PostMapping("/new")
    String add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String domains,
            Agent by,
            Locale locale,
            Model page) {
        return save(null, name, domains, by, locale, page);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String domains,
            Agent by,
            Locale locale,
            Model page) {
        companies.find(id).orElseThrow(NotThere::new);
        return save(id, name, domains, by, locale, page);
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id) {
        sharing.end(id);
        return "redirect:/companies";
    }

    private String save(UUID id, String name, String domains, Agent by, Locale locale, Model page) {
        List<String> typed = Arrays.stream(domains.split("[\\s,;]+"))
                .filter(domain -> !domain.isBlank())
                .toList();
        if (name.isBlank()) {
            page.addAttribute("problem", words.getMessage("companies.name.missing", null, locale));
            return form(new Company(id, name, typed), page);
        }
        try {
            companies.save(id, name, typed, by.id());
            return "redirect:/companies";
        } catch (NoCompanysDomain e) {
            page.addAttribute(
                    "problem", words.getMessage("companies.domains." + e.why(), new Object[] {e.domain()}, locale));
            return form(new Company(id, name, typed), page);
        }
    }

    private static String form(Company company, Model page) {
        page.addAttribute("company", company);
        return "portal/company-form";
    }
}
