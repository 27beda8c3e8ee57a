package org.atende.mail.intake;

import org.atende.testing.PostgresDatabase;

class IntakeOnPostgresTests extends IntakeContract {

    @Override
    String freshDatabase() {
        return PostgresDatabase.freshUrl();
    }
}
