package org.atende.desk.views;

import org.atende.testing.OnH2;

@OnH2
class ViewsOnH2Tests extends ViewsContract {}
