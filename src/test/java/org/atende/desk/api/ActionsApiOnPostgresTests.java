package org.atende.desk.api;

import org.atende.testing.OnPostgres;

@OnPostgres
class ActionsApiOnPostgresTests extends ActionsApiContract {}
