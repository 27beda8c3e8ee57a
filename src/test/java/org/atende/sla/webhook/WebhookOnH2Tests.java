package org.atende.sla.webhook;

import org.atende.testing.OnH2;

@OnH2
class WebhookOnH2Tests extends WebhookContract {}
