package org.atende.identity.web;

import static org.atende.identity.web.Roles.ADMIN;
import static org.atende.identity.web.Roles.AGENT;
import static org.atende.identity.web.Roles.ANALYST;
import static org.atende.identity.web.Roles.CUSTOMER_AREA;
import static org.atende.identity.web.Roles.MANAGER;
import static org.atende.identity.web.Roles.TELEPHONE;

import org.atende.identity.Agents;
import org.atende.identity.token.ApiTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.HstsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** The doors for programs: no session, and every no in the form of RFC 9457. */
@Configuration(proxyBeanMethods = false)
class ProgramDoors {

    private static final String[] EVERYBODY = {AGENT, MANAGER, ANALYST};

    /**
     * Analysts read; whoever handles tickets changes; a token of one's own everybody may have; how the desk is connected concerns
     * its administrators.
     */
    @Bean
    @Order(10)
    SecurityFilterChain api(HttpSecurity http, Problems problems, ApiTokens tokens, Agents agents) throws Exception {
        return forPrograms(http, problems)
                .securityMatcher("/api/**")
                .authorizeHttpRequests(all -> all.requestMatchers(HttpMethod.GET, "/api/v1/openapi.json/**")
                        .permitAll()
                        .requestMatchers("/api/v1/tokens/**")
                        .hasAnyRole(EVERYBODY)
                        .requestMatchers("/api/v1/mail/accounts/**")
                        .hasRole(ADMIN)
                        .requestMatchers("/api/v1/customer-area/**")
                        .hasAnyRole(CUSTOMER_AREA, ADMIN)
                        .requestMatchers("/api/v1/calls/ringing")
                        .hasAnyRole(TELEPHONE, MANAGER)
                        .requestMatchers(HttpMethod.GET)
                        .hasAnyRole(EVERYBODY)
                        .anyRequest()
                        .hasAnyRole(AGENT, MANAGER))
                .addFilterBefore(new TokenSignIn(tokens, agents, problems), BasicAuthenticationFilter.class)
                .build();
    }

    /** A probe learns whether the node is up, and nothing more. */
    @Bean
    @Order(20)
    SecurityFilterChain actuator(HttpSecurity http, Problems problems) throws Exception {
        return forPrograms(http, problems)
                .securityMatcher("/actuator/**")
                .authorizeHttpRequests(all -> all.requestMatchers(HttpMethod.GET, "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasRole(ADMIN))
                .build();
    }

    private static HttpSecurity forPrograms(HttpSecurity http, Problems problems) throws Exception {
        return http.httpBasic(basic -> basic.authenticationEntryPoint(problems::challenge))
                .exceptionHandling(
                        no -> no.authenticationEntryPoint(problems::challenge).accessDeniedHandler(problems))
                .headers(headers -> headers.httpStrictTransportSecurity(HstsConfig::disable))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable);
    }
}
