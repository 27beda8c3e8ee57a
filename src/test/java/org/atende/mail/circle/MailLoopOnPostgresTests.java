package org.atende.mail.circle;

import org.atende.testing.OnPostgres;

@OnPostgres
class MailLoopOnPostgresTests extends MailLoopContract {}
