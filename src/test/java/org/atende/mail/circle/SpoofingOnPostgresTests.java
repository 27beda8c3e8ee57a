package org.atende.mail.circle;

import org.atende.testing.OnPostgres;

@OnPostgres
class SpoofingOnPostgresTests extends SpoofingContract {}
