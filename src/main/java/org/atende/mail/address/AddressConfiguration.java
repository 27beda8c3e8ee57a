package org.atende.mail.address;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AddressSettings.class)
class AddressConfiguration {

    @Bean
    DeskAddresses deskAddresses(AddressSettings settings) {
        return new DeskAddresses(settings);
    }
}
