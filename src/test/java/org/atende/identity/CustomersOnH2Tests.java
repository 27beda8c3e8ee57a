package org.atende.identity;

import org.atende.testing.OnH2;

@OnH2
class CustomersOnH2Tests extends CustomersContract {}
