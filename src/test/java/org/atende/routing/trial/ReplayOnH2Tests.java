package org.atende.routing.trial;

import org.atende.testing.OnH2;

@OnH2
class ReplayOnH2Tests extends ReplayContract {}
