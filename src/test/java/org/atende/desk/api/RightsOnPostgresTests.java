package org.atende.desk.api;

import org.atende.testing.OnPostgres;

@OnPostgres
class RightsOnPostgresTests extends RightsContract {}
