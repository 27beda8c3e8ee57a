package org.atende.portal;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.atende.identity.Agent;
import org.atende.identity.Agents;
import org.atende.identity.Customer;
import org.atende.identity.erasure.Erasure;
import org.atende.identity.erasure.ErasureNews;
import org.atende.identity.erasure.Erasures;
import org.atende.mail.notice.Notice;
import org.atende.mail.notice.NoticeText;
import org.atende.mail.notice.NoticeWriter;
import org.atende.mail.notice.Notices;
import org.atende.ticket.TicketSettings;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;

/** Tells the customer and the managers how a wish to be erased stands. The managers' mails name nobody. */
@Configuration(proxyBeanMethods = false)
class ErasureMails {

    private static final String TASKLIST = "/camunda/app/tasklist/";

    private final Notices notices;
    private final Agents agents;

    ErasureMails(@Lazy Notices notices, Agents agents) {
        this.notices = notices;
        this.agents = agents;
    }

    @EventListener
    void tell(ErasureNews news) {
        UUID erasure = news.erasure().id();
        switch (news.what()) {
            case ASKED -> {
                toCustomer(Kind.ERASURE_ASKED, erasure, news.customer());
                toManagers(Kind.ERASURE_TASK, erasure);
            }
            case DUE_SOON -> toManagers(Kind.ERASURE_DUE, erasure);
            case REFUSED -> toCustomer(Kind.ERASURE_REFUSED, erasure, news.customer());
            case ERASED -> toCustomer(Kind.ERASURE_DONE, erasure, news.customer());
        }
    }

    private void toCustomer(Kind kind, UUID erasure, Customer customer) {
        if (!customer.email().endsWith(".invalid")) {
            notices.queue(new Notice(kind.name(), erasure, customer.email(), customer.name(), customer.language()));
        }
    }

    private void toManagers(Kind kind, UUID erasure) {
        Map<String, Agent> told = new LinkedHashMap<>();
        Stream.of("manager", "camunda-admin")
                .flatMap(group -> agents.members(group).stream())
                .filter(agent -> agent.email() != null && !agent.email().isBlank())
                .forEach(agent -> told.putIfAbsent(agent.id(), agent));
        told.values()
                .forEach(agent ->
                        notices.queue(new Notice(kind.name(), erasure, agent.email(), agent.name(), agent.language())));
    }

    private enum Kind {
        ERASURE_ASKED("/my/erasure"),
        ERASURE_TASK(TASKLIST),
        ERASURE_DUE(TASKLIST),
        ERASURE_REFUSED(null),
        ERASURE_DONE(null);

        /** Where its button leads; null if it has none. */
        private final String path;

        Kind(String path) {
            this.path = path;
        }
    }

    @Bean
    NoticeWriter erasureAsked(@Lazy Erasures erasures, MessageSource words, TicketSettings settings) {
        return new Writer(Kind.ERASURE_ASKED, erasures, words, settings);
    }

    @Bean
    NoticeWriter erasureTask(@Lazy Erasures erasures, MessageSource words, TicketSettings settings) {
        return new Writer(Kind.ERASURE_TASK, erasures, words, settings);
    }

    @Bean
    NoticeWriter erasureDue(@Lazy Erasures erasures, MessageSource words, TicketSettings settings) {
        return new Writer(Kind.ERASURE_DUE, erasures, words, settings);
    }

    @Bean
    NoticeWriter erasureRefused(@Lazy Erasures erasures, MessageSource words, TicketSettings settings) {
        return new Writer(Kind.ERASURE_REFUSED, erasures, words, settings);
    }

    @Bean
    NoticeWriter erasureDone(@Lazy Erasures erasures, MessageSource words, TicketSettings settings) {
        return new Writer(Kind.ERASURE_DONE, erasures, words, settings);
    }

    private record Writer(Kind type, Erasures erasures, MessageSource words, TicketSettings settings)
            implements NoticeWriter {

        @Override
        public String kind() {
            return type.name();
        }

        @Override
        public boolean leavesNoAddress() {
            return type == Kind.ERASURE_DONE;
        }

        @Override
        public Optional<NoticeText> write(Notice notice, String site) {
            Locale locale = notice.language().locale();
            Erasure erasure = erasures.get(notice.about());
            String due = erasure.dueAt()
                    .atZone(settings.zone())
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
            String reason = erasure.reason() == null ? "" : erasure.reason();
            return Optional.of(new NoticeText(
                    word("subject", locale),
                    words.getMessage("notice.greeting", null, locale),
                    List.of(word("text", locale, due, reason)),
                    type.path == null ? null : word("action", locale),
                    type.path == null ? null : site + type.path,
                    List.of()));
        }

        private String word(String part, Locale locale, Object... values) {
            return words.getMessage("notice.%s.%s".formatted(type.name(), part), values, locale);
        }
    }
}
