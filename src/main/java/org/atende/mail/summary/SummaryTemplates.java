package org.atende.mail.summary;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The mails' templates and words, apart from the pages' ones. */
@Component
class SummaryTemplates {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    SummaryTemplates() {
        words.setBasename("mail/summary");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        engine.setTemplateEngineMessageSource(words);
        engine.addTemplateResolver(resolver(".txt", TemplateMode.TEXT));
        engine.addTemplateResolver(resolver(".html", TemplateMode.HTML));
    }

    private static ClassLoaderTemplateResolver resolver(String suffix, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("mail/");
        resolver.setResolvablePatterns(Set.of("*" + suffix));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    String render(String template, Locale locale, Map<String, Object> values) {
        return engine.process(template, new Context(locale, values));
    }

    String word(String key, Locale locale, Object... values) {
        return words.getMessage(key, values, locale);
    }
}
