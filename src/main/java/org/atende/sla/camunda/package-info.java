/** The table of targets in the engine. */
package org.atende.sla.camunda;
