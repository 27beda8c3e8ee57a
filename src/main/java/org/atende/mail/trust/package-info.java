/** Signed addresses and Message-IDs, by which an answer proves that it belongs to a ticket. */
package org.atende.mail.trust;
