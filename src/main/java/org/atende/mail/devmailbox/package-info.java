/** Catches what the desk sends while it is being tried out, and shows it: no mail account is needed to see the whole circle. */
package org.atende.mail.devmailbox;
