package org.atende.routing.web;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.atende.routing.assign.RosterRefusal;
import org.atende.routing.lint.Finding;
import org.atende.routing.studio.StudioRefusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the studio has to say, in the reader's language. */
@Component
class RuleWords {

    private final MessageSource messages;

    RuleWords(MessageSource messages) {
        this.messages = messages;
    }

    List<FindingView> of(List<Finding> findings, Locale locale) {
        return findings.stream().map(finding -> view(finding, locale)).toList();
    }

    private FindingView view(Finding finding, Locale locale) {
        Object[] details = finding.details().stream()
                .map(detail -> detail.replace("…", messages.getMessage("lint.other", null, locale)))
                .toArray();
        String sentence = messages.getMessage("lint." + finding.kind(), details, locale);
        return new FindingView(
                finding.severity(),
                finding.kind(),
                finding.table(),
                finding.row(),
                finding.number(),
                finding.column(),
                where(finding, locale) + sentence);
    }

    private String where(Finding finding, Locale locale) {
        String row = finding.number() == null
                ? null
                : messages.getMessage("lint.row", new Object[] {finding.number()}, locale);
        String both = row == null ? finding.column() : finding.column() == null ? row : row + ", " + finding.column();
        return both == null ? "" : both + ": ";
    }

    String of(StudioRefusal refusal, Locale locale) {
        return messages.getMessage("refusal." + refusal.kind(), refusal.details(), locale);
    }

    String of(RosterRefusal refusal, Locale locale) {
        return messages.getMessage("roster.refusal." + refusal.kind(), null, locale);
    }

    String of(StudioRefusal.Kind kind, Locale locale, Object... details) {
        return messages.getMessage("refusal." + kind, details, locale);
    }

    /** The texts of the studio's scripts, by their keys. */
    static Map<String, String> texts(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("messages", locale);
        Map<String, String> texts = new TreeMap<>();
        Collections.list(bundle.getKeys()).stream()
                .filter(key -> key.startsWith("studio."))
                .forEach(key -> texts.put(key.substring("studio.".length()), bundle.getString(key)));
        return texts;
    }
}
