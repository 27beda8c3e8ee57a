/** The agents' side of the live chat: the ticket tab's own conversation and composer, while the customer is there. */
package org.atende.desk.chat;
