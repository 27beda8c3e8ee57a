package org.atende.mail.intake;

/** What became of a mail. */
public enum Outcome {
    /** Stored, and not handled yet. */
    RECEIVED,
    /** It opened a ticket. */
    OPENED,
    /** It was added to a ticket. */
    APPENDED,
    /** It tells that a mail of the desk was not delivered. */
    BOUNCE,
    /** It tells that a mail of the desk is late. */
    DELAYED,
    /** A machine answered, such as an out-of-office. */
    AUTO_REPLY,
    /** It complains that a mail of the desk was unwanted. */
    COMPLAINT,
    /** It tells that a mail of the desk was read. */
    RECEIPT,
    /** It had come before. */
    DUPLICATE,
    /** It is the desk's own mail come back. */
    LOOP,
    /** It could not, or should not, be handled; someone has to look. */
    QUARANTINED
}
