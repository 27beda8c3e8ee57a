/** Mails to a customer that are about no ticket's update: a sign-in link, a warning. */
@org.springframework.modulith.NamedInterface("notice")
package org.atende.mail.notice;
