package org.atende.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.atende.identity.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Pages speak the signed-in customer's language; else the browser's where the desk does, and Portuguese elsewhere. */
@Configuration(proxyBeanMethods = false)
class PageLanguage {

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CustomersFirst();
        resolver.setSupportedLocales(
                Arrays.stream(Language.values()).map(Language::locale).toList());
        resolver.setDefaultLocale(Language.PT.locale());
        return resolver;
    }

    private static final class CustomersFirst extends AcceptHeaderLocaleResolver {

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            return CustomerArgument.signedIn()
                    .map(signedIn -> signedIn.customer().language().locale())
                    .orElseGet(() -> super.resolveLocale(request));
        }
    }
}
