package org.atende.ticket.process;

import org.atende.testing.OnPostgres;

@OnPostgres
class ChangedDiagramOnPostgresTests extends ChangedDiagramContract {}
