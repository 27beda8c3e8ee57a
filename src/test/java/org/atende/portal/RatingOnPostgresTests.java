package org.atende.portal;

import org.atende.testing.OnPostgres;

@OnPostgres
class RatingOnPostgresTests extends RatingContract {}
