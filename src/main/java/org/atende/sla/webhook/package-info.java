/** Tells another program of escalations. */
package org.atende.sla.webhook;
