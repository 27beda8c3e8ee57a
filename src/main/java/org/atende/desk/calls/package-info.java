/** Callers: who they are, and what they say, written down into a ticket. */
package org.atende.desk.calls;
