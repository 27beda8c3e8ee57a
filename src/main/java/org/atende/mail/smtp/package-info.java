/** An SMTP server that says 250 only about a mail that is kept. */
package org.atende.mail.smtp;
