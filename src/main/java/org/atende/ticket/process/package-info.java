/** The ticket process on the Camunda engine: it translates between the engine's events and the desk's words. */
package org.atende.ticket.process;
