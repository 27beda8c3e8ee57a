/** How soon the desk has promised to act, and what happens when it does not. */
@org.springframework.modulith.ApplicationModule(displayName = "SLA")
package org.atende.sla;
