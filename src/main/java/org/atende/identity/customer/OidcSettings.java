package org.atende.identity.customer;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code atende.customer.oidc.*}: customers who are known to the company's own OpenID Connect provider sign in there. Off
 * while no issuer is named.
 *
 * @param issuer as its discovery document says it
 * @param name what customers call the place, on the button
 */
@Validated
@ConfigurationProperties("atende.customer.oidc")
public record OidcSettings(
        @NotNull @DefaultValue("") String issuer,
        @NotNull @DefaultValue("") String clientId,
        @NotNull @DefaultValue("") String clientSecret,
        @NotNull @DefaultValue("") String name) {

    public boolean isOn() {
        return !issuer.isBlank();
    }

    /** The secret stays out of logs and messages. */
    @Override
    public String toString() {
        return "OidcSettings[issuer=%s, clientId=%s, name=%s]".formatted(issuer, clientId, name);
    }
}
