package org.atende.identity.customer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code atende.customer.*}: how long customers' proofs hold.
 *
 * @param linkLifetime how long a sign-in link can be used
 * @param handOverLifetime how long a link can be used that an existing customer area asked for
 * @param signInLifetime how long a sign-in lasts that is not used
 * @param pinDigits how many digits a Support PIN has
 * @param pinLifetime how long a Support PIN can be used
 */
@Validated
@ConfigurationProperties("atende.customer")
public record CustomerSettings(
        @NotNull @DefaultValue("20m") Duration linkLifetime,
        @NotNull @DefaultValue("1m") Duration handOverLifetime,
        @NotNull @DefaultValue("30d") Duration signInLifetime,
        @Min(6) @Max(9) @DefaultValue("6") int pinDigits,
        @NotNull @DefaultValue("10m") Duration pinLifetime) {}
