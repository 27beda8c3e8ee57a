package org.atende.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.atende.identity.Language;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Brings the desk's rules as this version words them, as long as no manager has written their own. */
@Component
class ShippedArticles {

    private static final String RULES = "como-trabalhamos";

    private final Articles articles;

    ShippedArticles(Articles articles) {
        this.articles = articles;
    }

    @EventListener(ApplicationReadyEvent.class)
    void bring() {
        for (Language language : Language.values()) {
            articles.renewUnedited(RULES, language, text(language));
        }
    }

    private static String text(Language language) {
        String file = "help/%s.%s.md".formatted(RULES, language.name().toLowerCase(Locale.ROOT));
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The help page %s is not in the program".formatted(file), e);
        }
    }
}
