package org.atende.desk.calls;

import org.atende.testing.OnH2;

@OnH2
class CallsOnH2Tests extends CallsContract {}
