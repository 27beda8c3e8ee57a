package org.atende.sla;

import org.atende.testing.OnH2;

@OnH2
class PromisesOnH2Tests extends PromisesContract {}
