package org.atende.mail.trust;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code atende.mail.trust.*}: the desk's own mail server at the border, whose findings count. Such a server must remove
 * its own name from the headers of outside mail (RFC 8601, section 5); without these settings no header is believed.
 *
 * @param authservId how it names itself in Authentication-Results, such as {@code mx.example.org}; empty: none is believed
 * @param relays the IP addresses that it delivers from; if any is given, headers of mail from elsewhere do not count
 * @param spamHeaders the headers in which it says {@code YES} to spam
 */
@Validated
@ConfigurationProperties("atende.mail.trust")
public record BorderSettings(
        @DefaultValue("") @Pattern(regexp = "[A-Za-z0-9._:-]*", message = "is not a server's name") String authservId,
        @DefaultValue List<String> relays,
        @DefaultValue({"X-Spam-Flag", "X-Spam"}) @NotNull List<String> spamHeaders) {

    boolean believes(String remoteAddress) {
        boolean named = !authservId.isEmpty() || !relays.isEmpty();
        return named && (relays.isEmpty() || relays.contains(remoteAddress));
    }
}
