package org.atende.identity.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.atende.identity.customer.OidcCustomers;
import org.atende.identity.customer.OidcSettings;
import org.atende.identity.customer.SignInLink;
import org.atende.identity.customer.SignIns;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Back-channel logout (OpenID Connect): the provider says that a customer has signed out there, and what they began here by
 * it is over at once, in every browser. Those who sign out here are led there if they want to sign out there, too.
 */
@RestController
@ConditionalOnExpression("'${atende.customer.oidc.issuer:}' != ''")
class OidcLogout {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final OidcSettings settings;
    private final OidcCustomers accounts;
    private final SignIns signIns;
    private final Clock clock;
    private final Supplier<ClientRegistration> provider;
    private final Supplier<NimbusJwtDecoder> tokens;

    OidcLogout(OidcSettings settings, OidcCustomers accounts, SignIns signIns, Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.signIns = signIns;
        this.clock = clock;
        this.provider = OidcDoor.provider(settings);
        this.tokens = SingletonSupplier.of(() -> NimbusJwtDecoder.withJwkSetUri(
                        provider.get().getProviderDetails().getJwkSetUri())
                .build());
    }

    @PostMapping("/sign-in/oidc/logout")
    ResponseEntity<Void> signedOut(@RequestParam("logout_token") String text) {
        try {
            Jwt token = tokens.get().decode(text);
            if (isLogout(token)) {
                accounts.find(settings.issuer(), token.getSubject())
                        .ifPresent(customer -> signIns.endAll(customer.id(), SignInLink.How.OIDC));
                return ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
            }
        } catch (JwtException e) {
            // As any other token that is none of the provider's.
        }
        return ResponseEntity.badRequest().cacheControl(CacheControl.noStore()).build();
    }

    /** Where the customer can sign out at the provider, too; a provider that has no such page is not left. */
    @GetMapping("/sign-in/oidc/end")
    ResponseEntity<Void> signOutThere() {
        Object page =
                provider.get().getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        UriComponentsBuilder back = ServletUriComponentsBuilder.fromCurrentContextPath();
        URI there = page == null
                ? back.path("/").build().toUri()
                : UriComponentsBuilder.fromUriString(page.toString())
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(settings.clientId(), back.path("/").toUriString())
                        .toUri();
        return ResponseEntity.status(HttpStatus.FOUND).location(there).build();
    }

    private boolean isLogout(Jwt token) {
        Instant now = clock.instant();
        List<String> audience = token.getAudience();
        Map<String, Object> events = token.getClaimAsMap("events");
        return settings.issuer().equals(String.valueOf(token.getIssuer()))
                && audience != null
                && audience.contains(settings.clientId())
                && events != null
                && events.containsKey(EVENT)
                && token.getSubject() != null
                && !token.hasClaim("nonce")
                && token.getIssuedAt() != null
                && token.getIssuedAt().isAfter(now.minus(FRESH));
    }
}
