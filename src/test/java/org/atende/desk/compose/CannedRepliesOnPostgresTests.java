package org.atende.desk.compose;

import org.atende.testing.OnPostgres;

@OnPostgres
class CannedRepliesOnPostgresTests extends CannedRepliesContract {}
