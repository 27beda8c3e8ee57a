package org.atende.sla;

import org.atende.testing.OnPostgres;

@OnPostgres
class PromisesOnPostgresTests extends PromisesContract {}
