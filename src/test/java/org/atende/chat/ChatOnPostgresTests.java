package org.atende.chat;

import org.atende.testing.OnPostgres;

@OnPostgres
class ChatOnPostgresTests extends ChatContract {}
