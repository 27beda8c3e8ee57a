package org.atende.routing.assign;

import org.atende.testing.OnPostgres;

@OnPostgres
class AssignmentOnPostgresTests extends AssignmentContract {}
