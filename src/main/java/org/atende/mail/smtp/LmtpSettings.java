package org.atende.mail.smtp;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * {@code atende.mail.lmtp.*}: the door for a mail server of your own, such as Postfix, that takes mail from the world.
 *
 * @param enabled whether this node listens at all
 * @param bindAddress the address to listen on; loopback unless the mail server is elsewhere
 * @param port the port to listen on; 0 is any free one
 * @param hostName how the server names itself
 * @param maxSize the largest mail taken; a larger one is refused with 552
 * @param maxMemory what all mails being received may take together; beyond it the sender is asked to come back, with 452
 * @param maxConnections how many may be connected at once; more are asked to come back, with 421
 * @param maxRecipients how many recipients one mail may have; each gets an answer of its own
 * @param idleTimeout how long a sender may be silent
 * @param dataTimeout how long a sender may take for one mail's content
 * @param tlsBundle the SSL bundle ({@code spring.ssl.bundle.*}) with the certificate for STARTTLS, which is offered only
 *     then; a renewed certificate is taken up without a restart where the bundle is reloaded
 */
@Validated
@ConfigurationProperties("atende.mail.lmtp")
public record LmtpSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("127.0.0.1") @NotBlank String bindAddress,
        @DefaultValue("2424") @Min(0) @Max(65535) int port,
        @DefaultValue("atende.localhost") @NotBlank String hostName,
        @DefaultValue("50MB") @NotNull DataSize maxSize,
        @DefaultValue("100MB") @NotNull DataSize maxMemory,
        @DefaultValue("100") @Min(1) int maxConnections,
        @DefaultValue("100") @Min(1) int maxRecipients,
        @DefaultValue("60s") @NotNull Duration idleTimeout,
        @DefaultValue("10m") @NotNull Duration dataTimeout,
        String tlsBundle)
        implements ListenerSettings {

    public LmtpSettings {
        ListenerSettings.check(maxSize, maxMemory);
    }
}
