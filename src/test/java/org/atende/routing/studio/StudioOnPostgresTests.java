package org.atende.routing.studio;

import org.atende.testing.OnPostgres;

@OnPostgres
class StudioOnPostgresTests extends StudioContract {}
