package org.atende.mail.circle;

import org.atende.testing.OnPostgres;

@OnPostgres
class MailReportsOnPostgresTests extends MailReportsContract {}
