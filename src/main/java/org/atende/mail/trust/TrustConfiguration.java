package org.atende.mail.trust;

import org.atende.mail.address.DeskAddresses;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TrustSettings.class, BorderSettings.class})
class TrustConfiguration {

    @Bean
    ReplyTokens replyTokens(@Value("${atende.secret}") String secret, TrustSettings settings, DeskAddresses addresses) {
        return new ReplyTokens(secret, settings.previousSecrets(), addresses);
    }

    @Bean
    Border border(BorderSettings settings) {
        return new Border(settings);
    }
}
