package org.atende.routing.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.atende.identity.Agent;
import org.atende.identity.Agents;
import org.atende.routing.Edition;
import org.atende.routing.Editions;
import org.atende.routing.lint.Finding;
import org.atende.routing.sheet.Sheet;
import org.atende.routing.studio.Chronicle;
import org.atende.routing.studio.Draft;
import org.atende.routing.studio.Studio;
import org.springframework.stereotype.Component;

/** Puts together what a list of the tables tells. */
@Component
class TableViews {

    private final Editions editions;
    private final Studio studio;
    private final Chronicle chronicle;
    private final Agents agents;
    private final RuleWords words;

    TableViews(Editions editions, Studio studio, Chronicle chronicle, Agents agents, RuleWords words) {
        this.editions = editions;
        this.studio = studio;
        this.chronicle = chronicle;
        this.agents = agents;
        this.words = words;
    }

    /** The routing's file first, within a file those that others build on first. */
    List<TableView> all(Locale locale) {
        return editions.inForce().stream()
                .sorted(Comparator.comparing(edition -> !edition.versions().containsKey("ticket-routing")))
                .flatMap(edition -> of(edition, locale).stream())
                .toList();
    }

    /** The tables of one file. */
    List<TableView> of(Edition live, Locale locale) {
        List<Finding> findings = studio.lintLive(live);
        boolean upgrade = chronicle.upgrade(live).isPresent();
        return chronicle.read(live).all().stream()
                .filter(sheet -> live.versions().containsKey(sheet.key()))
                .map(sheet -> view(live, sheet, findings, upgrade, locale))
                .toList();
    }

    private TableView view(Edition live, Sheet sheet, List<Finding> findings, boolean upgrade, Locale locale) {
        List<Finding> own = findings.stream()
                .filter(finding -> sheet.key().equals(finding.table()))
                .toList();
        return new TableView(
                sheet.key(),
                sheet.title(),
                sheet.about(),
                live.file(),
                live.versions().get(sheet.key()),
                live.at(),
                live.packaged(),
                sheet.hitPolicy(),
                sheet.rows().size(),
                words.of(own, locale),
                studio.drafts(sheet.key()).stream().map(this::summary).toList(),
                upgrade);
    }

    TableView.DraftSummary summary(Draft draft) {
        String name = agents.find(draft.author()).map(Agent::name).orElse(draft.author());
        return new TableView.DraftSummary(draft.author(), name, draft.savedAt(), draft.version());
    }
}
