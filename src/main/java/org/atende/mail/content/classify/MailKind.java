package org.atende.mail.content.classify;

/** What a mail is there for, which decides what the desk does with it. */
public enum MailKind {
    /** Somebody writes to the desk. */
    ORDINARY,
    /** A mail of ours could not be delivered, for good. */
    BOUNCE,
    /** A mail of ours is late, and its server goes on trying. */
    DELAYED,
    /** An out-of-office or another machine's answer. */
    AUTO_REPLY,
    /** A mail of ours was delivered or shown. */
    RECEIPT,
    /** A recipient reports our mail as spam. */
    COMPLAINT,
    /** Sent to many, or by a program to nobody in particular. */
    LIST
}
