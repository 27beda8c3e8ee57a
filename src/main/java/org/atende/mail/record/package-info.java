/** The mailbox of record: what came in, what became of it, and whether something goes round in circles. */
package org.atende.mail.record;
