package org.atende.mail.intake;

import org.atende.testing.H2Database;

class IntakeOnH2Tests extends IntakeContract {

    @Override
    String freshDatabase() {
        return H2Database.freshUrl();
    }
}
