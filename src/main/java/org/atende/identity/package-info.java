/** Who writes and who answers: customers, agents, their groups, and how they prove who they are. */
@org.springframework.modulith.ApplicationModule(displayName = "Identity")
package org.atende.identity;
