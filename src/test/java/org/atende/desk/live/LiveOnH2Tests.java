package org.atende.desk.live;

import org.atende.testing.OnH2;

@OnH2
class LiveOnH2Tests extends LiveContract {}
