package org.atende.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.atende.identity.Customers;
import org.atende.identity.customer.CustomerCookie;
import org.atende.identity.customer.SignIns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.util.UriComponentsBuilder;

/** The doors for customers: a sign-in of their own, beside the agents'; what is about one customer needs it. */
@Configuration(proxyBeanMethods = false)
class CustomerDoors {

    static final String[] PATHS = {"/", "/new-ticket/**", "/sign-in/**", "/my/**", "/rate/**", "/help/**"};

    @Bean
    @Order(50)
    SecurityFilterChain customerPages(
            HttpSecurity http,
            CustomerCookie cookie,
            SignIns signIns,
            Customers customers,
            @Value("${server.servlet.session.cookie.secure:false}") boolean secure)
            throws Exception {
        return http.securityMatcher(PATHS)
                .authorizeHttpRequests(all -> all.requestMatchers("/my/**")
                        .hasRole(Roles.CUSTOMER)
                        .anyRequest()
                        .permitAll())
                .addFilterBefore(new CustomerSignIn(cookie, signIns, customers), AnonymousAuthenticationFilter.class)
                .exceptionHandling(no -> no.authenticationEntryPoint(CustomerDoors::toSignIn))
                .csrf(forms -> forms.csrfTokenRepository(formTokens(secure))
                        // The provider's own call; it carries a signed token and no cookie.
                        .ignoringRequestMatchers("/sign-in/oidc/logout")
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(PageDoors::headers)
                .build();
    }

    /**
     * The chat can stand in another site's page (its own page says in whose), so it needs no form token: what is sent there
     * is asked for by a key in a header, or is JSON, and neither can another site's form send.
     */
    @Bean
    @Order(49)
    SecurityFilterChain chat(HttpSecurity http, CustomerCookie cookie, SignIns signIns, Customers customers)
            throws Exception {
        return http.securityMatcher("/chat", "/chat/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .addFilterBefore(new CustomerSignIn(cookie, signIns, customers), AnonymousAuthenticationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> {
                    PageDoors.headers(headers);
                    headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable);
                })
                .build();
    }

    /**
     * In a cookie: whoever only looks costs the database no session. The default strategy would change it with each
     * request, because each is a sign-in by the cookie, and forms in other windows would be dead.
     */
    private static CookieCsrfTokenRepository formTokens(boolean secure) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("ATENDE_FORM");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").secure(secure));
        return tokens;
    }

    /** After the sign-in the customer is where the link led; a script is told, so that it doesn't put the form into the page. */
    private static void toSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String page = UriComponentsBuilder.fromPath(request.getContextPath() + "/sign-in")
                .queryParam("to", HttpMethod.GET.matches(request.getMethod()) ? request.getRequestURI() : "/my/tickets")
                .encode()
                .toUriString();
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", page);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(page);
        }
    }
}
