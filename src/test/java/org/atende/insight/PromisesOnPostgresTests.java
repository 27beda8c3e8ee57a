package org.atende.insight;

import org.atende.testing.OnPostgres;

@OnPostgres
class PromisesOnPostgresTests extends PromisesContract {}
