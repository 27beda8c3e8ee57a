package org.atende.identity.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.atende.identity.Agent;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells in the API's description how a program signs in; the agent of a request is no parameter of it. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BASIC = "basic";
    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Agent.class);
    }

    @Bean
    OpenAPI description(@Value("${spring.application.version:development}") String version) {
        Components doors = new Components()
                .addSecuritySchemes(BASIC, scheme(BASIC).description("An agent's name and password"))
                .addSecuritySchemes(BEARER, scheme(BEARER).description("A token from POST /api/v1/tokens"));
        return new OpenAPI()
                .info(new Info().title("Atende").version(version))
                .components(doors)
                .addSecurityItem(new SecurityRequirement().addList(BASIC))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }
}
