/** How customers prove who they are: one-use links, sign-ins that can be ended everywhere, and the Support PIN. */
@org.springframework.modulith.NamedInterface("customer")
package org.atende.identity.customer;
