package org.atende.desk.api;

import org.atende.testing.OnH2;

@OnH2
class RightsOnH2Tests extends RightsContract {}
