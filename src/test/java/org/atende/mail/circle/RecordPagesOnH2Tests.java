package org.atende.mail.circle;

import org.atende.testing.OnH2;

@OnH2
class RecordPagesOnH2Tests extends RecordPagesContract {}
