package org.atende.portal;

import org.atende.testing.OnH2;

@OnH2
class SignInOnH2Tests extends SignInContract {}
