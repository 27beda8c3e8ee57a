package org.atende.mail.circle;

import org.atende.testing.OnH2;

@OnH2
class SpoofingOnH2Tests extends SpoofingContract {}
