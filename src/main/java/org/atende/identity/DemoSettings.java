package org.atende.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What only a newcomer's start has.
 *
 * @param enabled whether there are demo accounts and the pages under {@code /dev}; production refuses it
 * @param tickets whether a demo that has no tickets gets some
 */
@ConfigurationProperties("atende.demo")
public record DemoSettings(boolean enabled, @DefaultValue("true") boolean tickets) {}
