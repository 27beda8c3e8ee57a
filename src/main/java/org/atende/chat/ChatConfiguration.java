package org.atende.chat;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ChatConfiguration {

    @Bean
    ChatBus chatBus(JdbcConnectionDetails database, JdbcClient jdbc, ApplicationEventPublisher events) {
        return database.getJdbcUrl().startsWith("jdbc:postgresql:")
                ? new BusOnPostgres(jdbc, database, events)
                : new BusInThisNode(events);
    }
}
