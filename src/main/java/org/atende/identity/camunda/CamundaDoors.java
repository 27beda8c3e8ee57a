package org.atende.identity.camunda;

import jakarta.servlet.DispatcherType;
import org.atende.identity.Agents;
import org.atende.identity.web.Problems;
import org.atende.identity.web.Roles;
import org.atende.identity.web.WebappSession;
import org.atende.identity.web.WebappSignIn;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.HstsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The doors into the engine's own REST interface and web applications. */
@Configuration(proxyBeanMethods = false)
class CamundaDoors {

    private static final String BESIDE = "/camunda/desk";

    /** Makes every pattern mean the path itself: else those on Jersey's servlets would silently match nothing. */
    @Bean
    static PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, Problems problems, IdentityService identity, Agents agents)
            throws Exception {
        return http.securityMatcher("/engine-rest/**")
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems::challenge))
                .exceptionHandling(
                        no -> no.authenticationEntryPoint(problems::challenge).accessDeniedHandler(problems))
                .addFilterAfter(new EngineAuthentication(identity, agents), AuthorizationFilter.class)
                .headers(headers -> headers.httpStrictTransportSecurity(HstsConfig::disable))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Our own controllers beside Tasklist and Cockpit: in with those applications' session, 401 without it. */
    @Bean
    @Order(2)
    SecurityFilterChain besideTheWebapps(HttpSecurity http, Problems problems, WebappSession webapps, Agents agents)
            throws Exception {
        return http.securityMatcher(BESIDE + "/**")
                // A stream that ends passes the doors once more, with nobody's name.
                .authorizeHttpRequests(all -> all.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(emptyPages())
                        .permitAll()
                        .requestMatchers(HttpMethod.GET)
                        .hasAnyRole(Roles.AGENT, Roles.MANAGER, Roles.ANALYST)
                        .anyRequest()
                        .hasAnyRole(Roles.AGENT, Roles.MANAGER))
                .addFilterBefore(new WebappSignIn(webapps, agents), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new FirstVisit(emptyPages()), WebappSignIn.class)
                .exceptionHandling(no -> no.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .headers(headers -> headers.httpStrictTransportSecurity(HstsConfig::disable))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** They hold no data; their scripts let people sign in. */
    private static RequestMatcher emptyPages() {
        PathPatternRequestMatcher.Builder at = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                at.matcher(HttpMethod.GET, BESIDE + "/tickets/**"), at.matcher(HttpMethod.GET, BESIDE + "/calls/new"));
    }

    /** Camunda's own guard in place of Spring's: the scripts in Tasklist hold Camunda's token, in X-XSRF-TOKEN. */
    @Bean
    FilterRegistrationBean<CsrfPreventionFilter> csrfBesideTheWebapps(CamundaBpmProperties camunda) {
        var registration = new FilterRegistrationBean<>(new CsrfPreventionFilter());
        registration.setName("csrfBesideTheWebapps");
        registration.addUrlPatterns(BESIDE + "/*");
        registration.setInitParameters(camunda.getWebapp().getCsrf().getInitParams());
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }

    /** Camunda's own sign-in form, CSRF tokens and headers hold here; the page that makes a first administrator is shut. */
    @Bean
    @Order(3)
    SecurityFilterChain webapps(HttpSecurity http) throws Exception {
        return http.securityMatcher("/camunda/**")
                .authorizeHttpRequests(all -> all.requestMatchers(
                                "/camunda/app/admin/{engine}/setup/**", "/camunda/api/admin/setup/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }
}
