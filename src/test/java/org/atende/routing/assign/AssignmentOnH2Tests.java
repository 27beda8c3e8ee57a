package org.atende.routing.assign;

import org.atende.testing.OnH2;

@OnH2
class AssignmentOnH2Tests extends AssignmentContract {}
