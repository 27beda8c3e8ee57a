package org.atende.portal;

import org.atende.testing.OnH2;

@OnH2
class NothingOfAnothersOnH2Tests extends NothingOfAnothersContract {}
