package org.atende.mail.intake;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code atende.mail.intake.*}: how stored mails are handled.
 *
 * @param workers how many mails this node handles at once; each holds a database connection
 * @param queue how many more may wait in this node's memory; beyond that they wait in the database
 * @param lease how long a node has a mail to itself; after that, for example when the node died, any other takes it up
 * @param sweepInterval how often this node looks for mails that wait in the database
 * @param maxAttempts how often a mail is tried before it is quarantined
 * @param firstBackOff how long a mail rests after its first failure; four times as long after each further one
 * @param maxBackOff the longest rest
 * @param shutdownTimeout how long a stopping node waits for the mails that it is handling
 */
@Validated
@ConfigurationProperties("atende.mail.intake")
record IntakeSettings(
        @DefaultValue("4") @Min(1) int workers,
        @DefaultValue("500") @Min(1) int queue,
        @DefaultValue("30s") @NotNull Duration lease,
        @DefaultValue("1s") @NotNull Duration sweepInterval,
        @DefaultValue("6") @Min(1) int maxAttempts,
        @DefaultValue("2s") @NotNull Duration firstBackOff,
        @DefaultValue("10m") @NotNull Duration maxBackOff,
        @DefaultValue("20s") @NotNull Duration shutdownTimeout) {

    /** How long a mail rests after so many failures. */
    Duration backOff(int failures) {
        Duration rest = firstBackOff;
        for (int i = 1; i < failures && rest.compareTo(maxBackOff) < 0; i++) {
            rest = rest.multipliedBy(4);
        }
        return rest.compareTo(maxBackOff) < 0 ? rest : maxBackOff;
    }
}
