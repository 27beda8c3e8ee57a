/** How the process engine is set up: its schema, its history, its node's name, and what one node at a time may do. */
@org.springframework.modulith.ApplicationModule(displayName = "Engine")
package org.atende.engine;
