/** The webhook process on the engine. */
package org.atende.sla.webhook.process;
