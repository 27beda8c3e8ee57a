package org.atende.chat;

import org.atende.testing.OnH2;

@OnH2
class ChatOnH2Tests extends ChatContract {}
