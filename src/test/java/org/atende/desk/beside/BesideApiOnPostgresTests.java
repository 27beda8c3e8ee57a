package org.atende.desk.beside;

import org.atende.testing.OnPostgres;

@OnPostgres
class BesideApiOnPostgresTests extends BesideApiContract {}
