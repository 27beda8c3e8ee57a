package org.atende.mail.summary;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** The mails' templates and words, apart from the pages' ones. */
@Component
class SummaryTemplates {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final ReloadableResourceBundleMessageSource words = new ReloadableResourceBundleMessageSource();

    SummaryTemplates(TemplateSettings settings) {
        Path own = settings.templates();
        if (own != null) {
            words.addBasenames(own.resolve("summary").toUri().toString());
            engine.addTemplateResolver(own(own, ".txt", TemplateMode.TEXT));
            engine.addTemplateResolver(own(own, ".html", TemplateMode.HTML));
        }
        words.addBasenames("classpath:mail/summary");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        engine.setTemplateEngineMessageSource(words);
        engine.addTemplateResolver(packaged(".txt", TemplateMode.TEXT));
        engine.addTemplateResolver(packaged(".html", TemplateMode.HTML));
    }

    /** The operator's come first, where they exist. */
    private static ITemplateResolver own(Path directory, String suffix, TemplateMode mode) {
        FileTemplateResolver resolver = new FileTemplateResolver();
        resolver.setOrder(1);
        resolver.setCheckExistence(true);
        return inMode(resolver, directory + "/", suffix, mode);
    }

    private static ITemplateResolver packaged(String suffix, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setOrder(2);
        return inMode(resolver, "mail/", suffix, mode);
    }

    private static ITemplateResolver inMode(
            AbstractConfigurableTemplateResolver resolver, String prefix, String suffix, TemplateMode mode) {
        resolver.setPrefix(prefix);
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
