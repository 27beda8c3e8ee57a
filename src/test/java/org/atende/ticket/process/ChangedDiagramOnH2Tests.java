package org.atende.ticket.process;

import org.atende.testing.OnH2;

@OnH2
class ChangedDiagramOnH2Tests extends ChangedDiagramContract {}
