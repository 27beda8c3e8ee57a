/** Rules tried out before they are in force: on a case that a manager makes up, and on the tickets of the last days. */
package org.atende.routing.trial;
