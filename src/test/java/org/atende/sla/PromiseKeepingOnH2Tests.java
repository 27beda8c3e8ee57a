package org.atende.sla;

import org.atende.testing.OnH2;

@OnH2
class PromiseKeepingOnH2Tests extends PromiseKeepingContract {}
