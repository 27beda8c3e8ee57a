package org.atende.mail.imap;

import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Shows a failing mailbox without taking the node away for it: what is already in is handled all the same. */
@Component("mailAccountsHealthIndicator")
class AccountsHealth implements HealthIndicator {

    private static final Status FAILING = new Status("FAILING", "Mail of some accounts does not come in");

    private final MailAccounts accounts;

    AccountsHealth(MailAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Health health() {
        List<Account> failing = accounts.all().stream().filter(Account::failing).toList();
        Health.Builder health = failing.isEmpty() ? Health.up() : Health.status(FAILING);
        failing.forEach(
                account -> health.withDetail(account.name(), account.state().lastError()));
        return health.build();
    }
}
