package org.atende.sla.calendar;

import org.atende.testing.OnPostgres;

@OnPostgres
class CalendarsOnPostgresTests extends CalendarsContract {}
