package org.atende.mail.imap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * {@code atende.mail.imap.*}: mailboxes elsewhere that are read by IMAP.
 *
 * @param accounts each mailbox by a name of its own, as shown to administrators
 * @param maxSize the largest mail taken, each account's in memory for a moment; a larger one stays where it is
 * @param lease how long a node has a mailbox to itself; it renews that, and when it died another takes over after so long
 * @param firstBackOff how long a mailbox that failed is left alone; twice as long after each further failure
 * @param maxBackOff the longest time that it is left alone
 */
@Validated
@ConfigurationProperties("atende.mail.imap")
record ImapSettings(
        Map<
                        @Pattern(regexp = NAME, message = "names an account by other than a-z, 0-9 and -") String,
                        @Valid ImapAccount>
                accounts,
        @DefaultValue("50MB") @NotNull DataSize maxSize,
        @DefaultValue("30s") @NotNull Duration lease,
        @DefaultValue("5s") @NotNull Duration firstBackOff,
        @DefaultValue("5m") @NotNull Duration maxBackOff) {

    private static final String NAME = "[a-z0-9-]{1,50}";

    ImapSettings {
        accounts = accounts == null ? Map.of() : accounts;
        Map<String, String> names = new HashMap<>();
        accounts.forEach((name, account) -> {
            String other = names.put(account.folderId(), name);
            if (other != null) {
                throw new IllegalArgumentException("accounts " + other + " and " + name + " are the same folder");
            }
        });
    }

    /** How long a mailbox is left alone after so many failures. */
    Duration backOff(int failures) {
        Duration rest = firstBackOff;
        for (int i = 1; i < failures && rest.compareTo(maxBackOff) < 0; i++) {
            rest = rest.multipliedBy(2);
        }
        return rest.compareTo(maxBackOff) < 0 ? rest : maxBackOff;
    }
}
