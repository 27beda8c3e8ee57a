/** The ticket, its conversation and the desk's verbs; the one place where a ticket changes. */
@org.springframework.modulith.ApplicationModule(displayName = "Ticket")
package org.atende.ticket;
