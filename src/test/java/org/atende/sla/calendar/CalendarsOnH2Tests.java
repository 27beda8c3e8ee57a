package org.atende.sla.calendar;

import org.atende.testing.OnH2;

@OnH2
class CalendarsOnH2Tests extends CalendarsContract {}
