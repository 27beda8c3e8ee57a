package org.atende.desk.api;

import org.atende.testing.OnH2;

@OnH2
class TicketsApiOnH2Tests extends TicketsApiContract {}
