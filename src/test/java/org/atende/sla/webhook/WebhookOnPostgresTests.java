package org.atende.sla.webhook;

import org.atende.testing.OnPostgres;

@OnPostgres
class WebhookOnPostgresTests extends WebhookContract {}
