package org.atende.mail.trust;

import java.util.function.Predicate;

/**
 * A mark that the desk put on one of its mails.
 *
 * @param ticketNumber the ticket that the mail was about, in upper case
 * @param wentTo whether the mail was written to this address, in any case
 */
public record OwnMark(String ticketNumber, Predicate<String> wentTo) {}
