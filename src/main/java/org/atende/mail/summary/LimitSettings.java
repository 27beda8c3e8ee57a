package org.atende.mail.summary;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code atende.mail.limits.*}: how many mails may leave, each limit written {@code most/time}. They are brakes: a loop that
 * no rule knows stops at them. Mails that leave at the same instant on several nodes may pass them by a few.
 *
 * @param ticket to one recipient about one ticket
 * @param customer to one customer about all tickets
 * @param agent to one agent about all tickets
 */
@Validated
@ConfigurationProperties("atende.mail.limits")
record LimitSettings(
        @DefaultValue({"10/10m", "15/30m", "25/60m", "50/180m", "100/600m"}) @NotEmpty List<String> ticket,
        @DefaultValue({"10/10m", "15/30m", "25/60m", "50/180m", "100/600m"}) @NotEmpty List<String> customer,
        @DefaultValue({"10/10m", "15/30m", "25/60m", "50/180m", "100/600m"}) @NotEmpty List<String> agent) {

    List<Limit> aboutOneTicket() {
        return limits(ticket);
    }

    List<Limit> to(Summary.Audience audience) {
        return limits(audience == Summary.Audience.CUSTOMER ? customer : agent);
    }

    private static List<Limit> limits(List<String> written) {
        return written.stream().map(Limit::of).toList();
    }
}
