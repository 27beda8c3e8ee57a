package org.atende.mail.imap;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImapSettings.class)
class ImapConfiguration {

    @Bean
    ImapPollers imapPollers(PollerFactory factory, ImapSettings settings) {
        return new ImapPollers(factory, settings);
    }
}
