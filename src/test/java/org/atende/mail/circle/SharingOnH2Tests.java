package org.atende.mail.circle;

import org.atende.testing.OnH2;

@OnH2
class SharingOnH2Tests extends SharingContract {}
