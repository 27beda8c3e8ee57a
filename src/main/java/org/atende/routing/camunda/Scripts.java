package org.atende.routing.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atende.routing.sheet.Sheet;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.xml.instance.DomElement;

/**
 * Finds what is written in another language than FEEL: the engine would run it as a program, with all that a program of
 * the desk's may do.
 */
final class Scripts {

    private static final String LANGUAGE = "expressionLanguage";

    private Scripts() {}

    static List<Sheet.Script> in(Decision decision) {
        List<Sheet.Script> found = new ArrayList<>();
        Definitions file = (Definitions) decision.getModelInstance().getDocumentElement();
        note(file.getDomElement(), found);
        walk(decision.getDomElement(), found);
        return found;
    }

    private static void walk(DomElement element, List<Sheet.Script> found) {
        note(element, found);
        element.getChildElements().forEach(child -> walk(child, found));
    }

    private static void note(DomElement element, List<Sheet.Script> found) {
        String language = element.getAttribute(LANGUAGE);
        if (language != null && !language.isBlank() && !isFeel(language)) {
            String id = element.getAttribute("id");
            found.add(new Sheet.Script(id == null ? element.getLocalName() : id, language));
        }
    }

    private static boolean isFeel(String language) {
        String name = language.strip().toLowerCase(Locale.ROOT);
        return name.equals("feel") || name.matches("https?://www\\.omg\\.org/spec/(dmn/\\d+/)?feel/?.*");
    }
}
