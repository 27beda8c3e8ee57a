package org.atende.ticket.process;

import org.atende.testing.OnH2;

@OnH2
class StatusTableOnH2Tests extends StatusTableContract {}
