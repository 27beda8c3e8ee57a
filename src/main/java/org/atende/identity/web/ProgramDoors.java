package org.atende.identity.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Who may come in where: everything that is not named here is shut. */
@Configuration(proxyBeanMethods = false)
class Doors {

    @Bean
    @Order(10)
    SecurityFilterChain api(HttpSecurity http, Problems problems) throws Exception {
        return http.securityMatcher(withDefaults().matcher("/api/**"))
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems::challenge))
                .exceptionHandling(
                        no -> no.authenticationEntryPoint(problems::challenge).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(all -> all.requestMatchers("/", "/error", "/actuator/health")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
