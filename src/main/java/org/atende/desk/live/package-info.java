/** Who else has a ticket open, and what changes on it, told to the agents' browsers as it happens, across all nodes. */
package org.atende.desk.live;
