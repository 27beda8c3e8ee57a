/** The agents' side: the public API, and what Tasklist shows beside each task. */
@org.springframework.modulith.ApplicationModule(displayName = "Desk")
package org.atende.desk;
