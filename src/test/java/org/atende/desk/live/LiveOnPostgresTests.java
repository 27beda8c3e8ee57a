package org.atende.desk.live;

import org.atende.testing.OnPostgres;

@OnPostgres
class LiveOnPostgresTests extends LiveContract {}
