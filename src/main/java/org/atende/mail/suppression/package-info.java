/** Addresses that get no more mail: they bounced, or their owners complained. */
package org.atende.mail.suppression;
