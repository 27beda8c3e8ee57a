/** Decision tables as their managers read them: columns, rows, and what differs between two editions. */
package org.atende.routing.sheet;
