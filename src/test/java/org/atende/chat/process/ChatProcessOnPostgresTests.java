package org.atende.chat.process;

import org.atende.testing.OnPostgres;

@OnPostgres
class ChatProcessOnPostgresTests extends ChatProcessContract {}
