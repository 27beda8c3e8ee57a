package org.atende.routing.trial;

import org.atende.testing.OnPostgres;

@OnPostgres
class ReplayOnPostgresTests extends ReplayContract {}
