package org.atende.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What only a newcomer's start has.
 *
 * @param enabled whether there are demo accounts and the pages under {@code /dev}; production refuses it
 */
@ConfigurationProperties("atende.demo")
public record DemoSettings(boolean enabled) {}
