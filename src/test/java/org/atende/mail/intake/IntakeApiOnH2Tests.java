package org.atende.mail.intake;

import org.atende.testing.H2Database;

class IntakeApiOnH2Tests extends IntakeApiContract {

    @Override
    String freshDatabase() {
        return H2Database.freshUrl();
    }
}
