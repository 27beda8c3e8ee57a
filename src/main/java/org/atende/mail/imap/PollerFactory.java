package org.atende.mail.imap;

import java.time.Clock;
import java.util.UUID;
import org.atende.mail.address.DeskAddresses;
import org.atende.mail.intake.Intake;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Makes an account's poller, and refuses settings that no mail could come in by. */
@Component
class PollerFactory {

    private final ImapSettings settings;
    private final AccountStore accounts;
    private final FetchedMails fetched;
    private final Intake intake;
    private final SslBundles bundles;
    private final Clock clock;
    private final String node;

    PollerFactory(
            ImapSettings settings,
            AccountStore accounts,
            FetchedMails fetched,
            Intake intake,
            SslBundles bundles,
            DeskAddresses addresses,
            Clock clock,
            @Value("${HOSTNAME:atende}") String hostName) {
        this.settings = settings;
        this.accounts = accounts;
        this.fetched = fetched;
        this.intake = intake;
        this.bundles = bundles;
        this.clock = clock;
        this.node = hostName + "/" + UUID.randomUUID();
        settings.accounts().forEach((name, account) -> check(name, account, addresses));
    }

    Poller poller(String name, ImapAccount account) {
        accounts.introduce(name, clock.instant());
        return new Poller(
                name,
                account,
                new MailServer(account, bundles, clock),
                new Collector(account, intake, fetched, (int) settings.maxSize().toBytes(), clock),
                new AccountLease(name, node, accounts, settings.lease(), clock),
                settings);
    }

    private void check(String name, ImapAccount account, DeskAddresses addresses) {
        if (addresses.department(account.recipient()).isEmpty()) {
            throw refused(name, "recipient", account.recipient(), "no address of atende.mail.mailboxes", null);
        }
        if (StringUtils.hasText(account.tlsBundle())) {
            try {
                bundles.getBundle(account.tlsBundle());
            } catch (NoSuchSslBundleException e) {
                throw refused(name, "tls-bundle", account.tlsBundle(), "no SSL bundle of spring.ssl.bundle", e);
            }
        }
    }

    private static IllegalStateException refused(
            String name, String setting, String value, String reason, Exception cause) {
        String path = "atende.mail.imap.accounts." + name + "." + setting;
        return new IllegalStateException(path + " is '" + value + "', which is " + reason, cause);
    }
}
