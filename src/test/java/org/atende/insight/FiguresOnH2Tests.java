package org.atende.insight;

import org.atende.testing.OnH2;

@OnH2
class FiguresOnH2Tests extends FiguresContract {}
