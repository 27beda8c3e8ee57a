package org.atende.routing.studio;

import org.atende.testing.OnH2;

@OnH2
class StudioOnH2Tests extends StudioContract {}
