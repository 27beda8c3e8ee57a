package org.atende.identity;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param countryCode what stands before a number that is written without one */
@Validated
@ConfigurationProperties("atende.phone")
record PhoneSettings(@Pattern(regexp = "[1-9]\\d{0,2}") @DefaultValue("351") String countryCode) {}
