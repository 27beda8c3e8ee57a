/** The desk's own addresses: its mailboxes, and the domains that signed replies and bounces come back to. */
@org.springframework.modulith.NamedInterface("address")
package org.atende.mail.address;
