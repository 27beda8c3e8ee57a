package org.atende.desk.beside;

import org.atende.testing.OnH2;

@OnH2
class BesideApiOnH2Tests extends BesideApiContract {}
