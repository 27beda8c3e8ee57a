package org.atende.desk.api;

import java.util.List;
import org.atende.ticket.TicketNotFound;
import org.atende.ticket.TicketNumber;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private final ActorArgument actor;

    ApiConfiguration(ActorArgument actor) {
        this.actor = actor;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actor);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, TicketNumber.class, typed -> TicketNumber.parse(typed)
                .orElseThrow(() -> new TicketNotFound(typed)));
    }
}
