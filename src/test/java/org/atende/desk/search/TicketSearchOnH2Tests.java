package org.atende.desk.search;

import org.atende.testing.OnH2;

@OnH2
class TicketSearchOnH2Tests extends TicketSearchContract {}
