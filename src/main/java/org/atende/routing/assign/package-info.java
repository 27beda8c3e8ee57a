/** Who of the agents gets a ticket, and the roster by which it is decided. */
package org.atende.routing.assign;
