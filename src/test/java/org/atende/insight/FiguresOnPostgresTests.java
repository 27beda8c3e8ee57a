package org.atende.insight;

import org.atende.testing.OnPostgres;

@OnPostgres
class FiguresOnPostgresTests extends FiguresContract {}
