/** What happened at the desk, in figures. */
@org.springframework.modulith.ApplicationModule(displayName = "Insight")
package org.atende.insight;
