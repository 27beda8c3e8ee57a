package org.atende.mail.devmailbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code atende.mail.dev-mailbox.*}: the demo's mailbox, on this machine alone. The desk sends to it unless
 * {@code spring.mail.host} names a mail server.
 *
 * @param smtpPort where it takes the desk's mail; 0 is any free port
 * @param imapPort where a mail program reads it, signing in as any recipient with any password; 0 is any free port
 */
@Validated
@ConfigurationProperties("atende.mail.dev-mailbox")
record DevMailboxSettings(
        @DefaultValue("2526") @Min(0) @Max(65535) int smtpPort,
        @DefaultValue("3143") @Min(0) @Max(65535) int imapPort) {}
