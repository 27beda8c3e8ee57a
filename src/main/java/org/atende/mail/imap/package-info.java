/** Mailboxes elsewhere, read by IMAP: by one node at a time, each mail stored before it is moved. */
package org.atende.mail.imap;
