/** The desk's own addresses: its mailboxes, and the domains that signed replies and bounces come back to. */
package org.atende.mail.address;
