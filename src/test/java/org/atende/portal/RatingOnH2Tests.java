package org.atende.portal;

import org.atende.testing.OnH2;

@OnH2
class RatingOnH2Tests extends RatingContract {}
