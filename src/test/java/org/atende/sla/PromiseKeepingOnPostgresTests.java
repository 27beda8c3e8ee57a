package org.atende.sla;

import org.atende.testing.OnPostgres;

@OnPostgres
class PromiseKeepingOnPostgresTests extends PromiseKeepingContract {}
