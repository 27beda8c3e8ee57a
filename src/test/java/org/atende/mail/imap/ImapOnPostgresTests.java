package org.atende.mail.imap;

import org.atende.testing.PostgresDatabase;

class ImapOnPostgresTests extends ImapContract {

    @Override
    String freshDatabase() {
        return PostgresDatabase.freshUrl();
    }
}
