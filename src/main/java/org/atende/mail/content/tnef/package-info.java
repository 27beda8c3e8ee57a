/** Unpacks winmail.dat, in which Outlook hides the files and the text that it meant to send. */
package org.atende.mail.content.tnef;
