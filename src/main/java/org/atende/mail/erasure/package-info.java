/** What the mail module forgets of a customer who is erased. */
package org.atende.mail.erasure;
