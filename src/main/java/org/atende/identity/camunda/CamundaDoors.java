package org.atende.identity.camunda;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import org.atende.identity.Agents;
import org.atende.identity.web.Problems;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The doors into the engine's own REST interface and web applications. */
@Configuration(proxyBeanMethods = false)
class CamundaDoors {

    /** Matched by path pattern: a plain string would be matched as Spring MVC's, and Jersey's servlet missed. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, Problems problems, IdentityService identity, Agents agents)
            throws Exception {
        return http.securityMatcher(withDefaults().matcher("/engine-rest/**"))
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems::challenge))
                .exceptionHandling(
                        no -> no.authenticationEntryPoint(problems::challenge).accessDeniedHandler(problems))
                .addFilterAfter(new EngineAuthentication(identity, agents), AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Camunda's own sign-in form, CSRF tokens and headers hold here; the page that makes a first administrator is shut. */
    @Bean
    @Order(3)
    SecurityFilterChain webapps(HttpSecurity http) throws Exception {
        return http.securityMatcher(withDefaults().matcher("/camunda/**"))
                .authorizeHttpRequests(all -> all.requestMatchers(
                                withDefaults().matcher("/camunda/app/admin/{engine}/setup/**"),
                                withDefaults().matcher("/camunda/api/admin/setup/**"))
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }
}
