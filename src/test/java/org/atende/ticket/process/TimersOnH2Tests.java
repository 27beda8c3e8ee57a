package org.atende.ticket.process;

import org.atende.testing.OnH2;

@OnH2
class TimersOnH2Tests extends TimersContract {}
