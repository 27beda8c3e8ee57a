package org.atende.mail.incoming;

import org.atende.mail.content.Limits;
import org.atende.mail.content.MailParser;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IncomingConfiguration {

    @Bean
    MailParser mailParser() {
        return new MailParser(Limits.USUAL);
    }
}
