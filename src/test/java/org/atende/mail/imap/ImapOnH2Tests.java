package org.atende.mail.imap;

import org.atende.testing.H2Database;

class ImapOnH2Tests extends ImapContract {

    @Override
    String freshDatabase() {
        return H2Database.freshUrl();
    }
}
