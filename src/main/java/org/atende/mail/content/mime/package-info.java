/** Reads the bytes of a mail into parts, forgiving everything that mail programs get wrong. */
package org.atende.mail.content.mime;
