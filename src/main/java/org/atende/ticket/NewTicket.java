package org.atende.ticket;

import org.atende.identity.Customer;

/**
 * A ticket as somebody asks for it.
 *
 * @param department the one chosen, by mailbox or by hand; null leaves it to the rules
 * @param priority the one chosen; null leaves it to the rules
 * @param note what the desk should know about how the ticket came, null if nothing
 * @param answerable whether an acknowledgement may be mailed to the requester
 */
public record NewTicket(
        String subject,
        NewMessage message,
        Customer requester,
        Department department,
        Priority priority,
        Channel channel,
        String note,
        boolean answerable) {

    private static final int SUBJECT_LENGTH = 500;

    public NewTicket {
        subject = subject == null ? "" : subject.replaceAll("\\s+", " ").strip();
        if (subject.length() > SUBJECT_LENGTH) {
            subject = subject.substring(0, SUBJECT_LENGTH);
        }
    }
}
