package org.atende.mail.imap;

import org.eclipse.angus.mail.imap.IMAPMessage;

/**
 * A mail that stands in the folder.
 *
 * @param size in bytes, as the server says
 */
record FoundMail(long uid, int size, IMAPMessage message) {}
