package org.atende.mail.imap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Lets an alarm be set on a mailbox that fails, on whichever node. */
@Component
class AccountMetrics implements MeterBinder {

    private final ImapSettings settings;
    private final MailAccounts accounts;

    AccountMetrics(ImapSettings settings, MailAccounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String name : settings.accounts().keySet()) {
            Gauge.builder(
                            "atende.mail.account.failures",
                            () -> accounts.account(name).state().failures())
                    .description("How often the mailbox failed since it last worked")
                    .tag("account", name)
                    .register(registry);
        }
    }
}
