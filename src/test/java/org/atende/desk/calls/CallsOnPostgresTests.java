package org.atende.desk.calls;

import org.atende.testing.OnPostgres;

@OnPostgres
class CallsOnPostgresTests extends CallsContract {}
