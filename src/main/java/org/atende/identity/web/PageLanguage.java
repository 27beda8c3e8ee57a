package org.atende.identity.web;

import java.util.Arrays;
import org.atende.identity.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Pages speak the browser's language where the desk does, and Portuguese elsewhere. */
@Configuration(proxyBeanMethods = false)
class PageLanguage {

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(
                Arrays.stream(Language.values()).map(Language::locale).toList());
        resolver.setDefaultLocale(Language.PT.locale());
        return resolver;
    }
}
