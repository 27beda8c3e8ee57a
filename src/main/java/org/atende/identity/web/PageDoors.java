package org.atende.identity.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.atende.identity.Agents;
import org.atende.identity.DemoSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.HstsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The doors for people. What is named nowhere is shut; a module with pages of its own opens them by its own chain, with
 * an order below {@link #LAST}.
 */
@Configuration(proxyBeanMethods = false)
class PageDoors {

    static final int LAST = 100;

    /** Styles may be inline, because the table editor's are; scripts may not. */
    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'self'";

    /**
     * The product's own files are everybody's, and ask for no session: one that a file has loaded is written back with the
     * id from before a sign-in that came between, and whoever signed in is out again.
     */
    @Bean
    @Order(30)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        return http.securityMatcher("/css/**", "/js/**", "/images/**", "/fonts/**", "/webjars/**", "/favicon.ico")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(PageDoors::headers)
                .build();
    }

    @Bean
    @Order(LAST)
    SecurityFilterChain pages(HttpSecurity http, DemoSettings demo, WebappSession webapps, Agents agents)
            throws Exception {
        return http.authorizeHttpRequests(all -> {
                    all.requestMatchers("/error", "/login", "/tickets/**")
                            .permitAll()
                            .requestMatchers("/dev/**")
                            .access(onThisMachine(demo));
                    for (DeskPage page : DeskPage.values()) {
                        all.requestMatchers("/%s/**".formatted(page.path())).hasAnyRole(page.roles());
                    }
                    all.anyRequest().denyAll();
                })
                .addFilterBefore(new WebappSignIn(webapps, agents), AnonymousAuthenticationFilter.class)
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/"))
                .headers(PageDoors::headers)
                .build();
    }

    /** A newcomer's mailbox is shown to the newcomer, and to nobody across the network. */
    private static AuthorizationManager<RequestAuthorizationContext> onThisMachine(DemoSettings demo) {
        return (who, what) -> new AuthorizationDecision(
                demo.enabled() && isLoopback(what.getRequest().getRemoteAddr()));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The proxy in front knows whether HTTPS holds for the whole domain, so HSTS is its business. */
    static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.httpStrictTransportSecurity(HstsConfig::disable)
                .frameOptions(FrameOptionsConfig::sameOrigin)
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
