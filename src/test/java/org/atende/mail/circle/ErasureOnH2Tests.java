package org.atende.mail.circle;

import org.atende.testing.OnH2;

@OnH2
class ErasureOnH2Tests extends ErasureContract {}
