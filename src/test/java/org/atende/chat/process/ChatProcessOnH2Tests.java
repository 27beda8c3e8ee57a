package org.atende.chat.process;

import org.atende.testing.OnH2;

@OnH2
class ChatProcessOnH2Tests extends ChatProcessContract {}
