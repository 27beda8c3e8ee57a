/** The live chat: a ticket's conversation while customer and agent are both there, on any node. */
@org.springframework.modulith.ApplicationModule(displayName = "Chat")
package org.atende.chat;
