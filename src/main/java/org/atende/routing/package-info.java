/** The managers' decision tables, and why a ticket went where it went. */
@org.springframework.modulith.ApplicationModule(displayName = "Routing")
package org.atende.routing;
