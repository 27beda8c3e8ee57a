package org.atende.mail.circle;

import org.atende.testing.OnH2;

@OnH2
class MailElsewhereOnH2Tests extends MailElsewhereContract {}
