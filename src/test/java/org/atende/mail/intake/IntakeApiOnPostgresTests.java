package org.atende.mail.intake;

import org.atende.testing.PostgresDatabase;

class IntakeApiOnPostgresTests extends IntakeApiContract {

    @Override
    String freshDatabase() {
        return PostgresDatabase.freshUrl();
    }
}
