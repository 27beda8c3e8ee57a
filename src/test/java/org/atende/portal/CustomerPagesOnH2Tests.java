package org.atende.portal;

import org.atende.testing.OnH2;

@OnH2
class CustomerPagesOnH2Tests extends CustomerPagesContract {}
