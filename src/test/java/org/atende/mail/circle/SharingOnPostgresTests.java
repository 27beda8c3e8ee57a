package org.atende.mail.circle;

import org.atende.testing.OnPostgres;

@OnPostgres
class SharingOnPostgresTests extends SharingContract {}
