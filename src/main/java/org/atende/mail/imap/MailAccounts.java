package org.atende.mail.imap;

import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** The mailboxes that this desk polls, as any node knows them. */
@Service
class MailAccounts {

    private final ImapSettings settings;
    private final AccountStore store;

    MailAccounts(ImapSettings settings, AccountStore store) {
        this.settings = settings;
        this.store = store;
    }

    /** All, by name. */
    List<Account> all() {
        return new TreeMap<>(settings.accounts())
                .keySet().stream().map(this::account).toList();
    }

    Account account(String name) {
        ImapAccount account = settings.accounts().get(name);
        AccountState state = store.state(name);
        return new Account(
                name, account.host(), account.user(), account.folder(), account.recipient(), state.isFailing(), state);
    }
}
