package org.atende.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atende.identity.Agents;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.identity.customer.PinTried;
import org.atende.identity.customer.Rate;
import org.atende.identity.customer.RateLimits;
import org.atende.mail.notice.Notice;
import org.atende.mail.notice.NoticeText;
import org.atende.mail.notice.NoticeWriter;
import org.atende.mail.notice.Notices;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a customer and the administrators that somebody guesses at Support PINs: each once an hour. */
@Component
class PinWarnings {

    private static final Rate ONCE = Rate.perHour(1);

    private final Notices notices;
    private final Agents agents;
    private final RateLimits limits;

    PinWarnings(Notices notices, Agents agents, RateLimits limits) {
        this.notices = notices;
        this.agents = agents;
        this.limits = limits;
    }

    @EventListener
    void tell(PinTried tried) {
        Customer customer = tried.customer();
        if (tried.isVoid() && limits.allow("pin-warning", customer.id().toString(), ONCE)) {
            notices.queue(
                    new Notice(ToCustomer.KIND, customer.id(), customer.email(), customer.name(), customer.language()));
        }
        if (limits.allow("pin-warning", "administrators", ONCE)) {
            agents.members("camunda-admin").stream()
                    .filter(admin -> admin.email() != null && !admin.email().isBlank())
                    .forEach(admin -> notices.queue(new Notice(
                            ToAdministrators.KIND, customer.id(), admin.email(), admin.name(), admin.language())));
        }
    }

    @Component
    static class ToCustomer implements NoticeWriter {

        static final String KIND = "PIN_TRIED";

        private final MessageSource words;

        ToCustomer(MessageSource words) {
            this.words = words;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Optional<NoticeText> write(Notice notice, String site) {
            return Optional.of(warning(words, "notice.pin", notice.language(), site + "/my/account", List.of()));
        }
    }

    @Component
    static class ToAdministrators implements NoticeWriter {

        static final String KIND = "PIN_TRIED_ADMIN";

        private final MessageSource words;
        private final Customers customers;

        ToAdministrators(MessageSource words, Customers customers) {
            this.words = words;
            this.customers = customers;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Optional<NoticeText> write(Notice notice, String site) {
            return customers
                    .find(notice.about())
                    .map(customer ->
                            warning(words, "notice.pinAdmin", notice.language(), null, List.of(customer.email())));
        }
    }

    private static NoticeText warning(
            MessageSource words, String key, Language language, String address, List<Object> values) {
        Locale locale = language.locale();
        return new NoticeText(
                words.getMessage(key + ".subject", null, locale),
                words.getMessage("notice.greeting", null, locale),
                List.of(words.getMessage(key + ".text", values.toArray(), locale)),
                address == null ? null : words.getMessage(key + ".action", null, locale),
                address,
                List.of());
    }
}
