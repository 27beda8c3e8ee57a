package org.atende.mail.circle;

import org.atende.testing.OnH2;

@OnH2
class MergedTicketsOnH2Tests extends MergedTicketsContract {}
