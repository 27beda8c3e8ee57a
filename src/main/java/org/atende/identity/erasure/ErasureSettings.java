package org.atende.identity.erasure;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code atende.erasure.*}: how long the desk may think about a customer's wish to be erased.
 *
 * @param answerWithin the law's time; GDPR, article 12(3), has a month
 * @param remindBefore how long before its end the managers are reminded
 */
@Validated
@ConfigurationProperties("atende.erasure")
record ErasureSettings(
        @NotNull @DefaultValue("P30D") Period answerWithin, @NotNull @DefaultValue("P7D") Period remindBefore) {

    @AssertTrue(message = "must be shorter than answer-within")
    boolean isRemindBefore() {
        Instant now = Instant.EPOCH;
        return dueFrom(now).isAfter(now) && !reminderFor(dueFrom(now)).isBefore(now);
    }

    Instant dueFrom(Instant asked) {
        return asked.atZone(ZoneOffset.UTC).plus(answerWithin).toInstant();
    }

    Instant reminderFor(Instant due) {
        return due.atZone(ZoneOffset.UTC).minus(remindBefore).toInstant();
    }
}
