package org.atende.mail.circle;

import org.atende.testing.OnPostgres;

@OnPostgres
class RecordPagesOnPostgresTests extends RecordPagesContract {}
