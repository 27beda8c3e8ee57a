package org.atende.identity.web;

import java.util.function.Supplier;
import org.atende.identity.customer.OidcSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.util.function.SingletonSupplier;

/**
 * Customers come in by the company's own OpenID Connect provider: authorization code with PKCE, state and nonce. What is
 * proved there begins an ordinary sign-in of a customer; neither tokens nor the provider's session are kept.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${atende.customer.oidc.issuer:}' != ''")
class OidcDoor {

    static final String REGISTRATION = "area";
    static final String PATH = "/sign-in/oidc";

    private static final String BACK = "/sign-in/oidc-back";

    @Bean
    @Order(45)
    SecurityFilterChain customersOidc(HttpSecurity http, OidcSettings settings, OidcSignIn signIn) throws Exception {
        Supplier<ClientRegistration> provider = provider(settings);
        OidcRequests requests = new OidcRequests(id -> id.equals(REGISTRATION) ? provider.get() : null);
        return http.securityMatcher(PATH, PATH + "/" + REGISTRATION, BACK)
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .oauth2Login(oidc -> oidc.loginPage("/sign-in")
                        .loginProcessingUrl(BACK)
                        .clientRegistrationRepository(requests.registrations())
                        .authorizedClientRepository(new NoTokens())
                        .authorizationEndpoint(there -> there.authorizationRequestResolver(requests))
                        .successHandler(signIn::succeeded)
                        .failureHandler(signIn::failed))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(
                        session -> session.sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(PageDoors::headers)
                .build();
    }

    /** Asked for when it is first needed, and again while it doesn't answer: the desk starts without it. */
    static Supplier<ClientRegistration> provider(OidcSettings settings) {
        return SingletonSupplier.of(() -> ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri("{baseUrl}" + BACK)
                .scope("openid", "email", "profile")
                .build());
    }
}
