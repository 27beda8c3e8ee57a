/** Mails as they travelled, byte by byte, and the little that is read of them without parsing. */
package org.atende.mail.raw;
