package org.atende.desk.compose;

import org.atende.testing.OnH2;

@OnH2
class CannedRepliesOnH2Tests extends CannedRepliesContract {}
