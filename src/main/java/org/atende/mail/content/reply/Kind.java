package org.atende.mail.content.reply;

/** What a line of a mail is there for. */
enum Kind {
    EMPTY,
    TEXT,
    /** Begins with the mark of a quote. */
    QUOTE,
    /** "On Monday somebody wrote:" */
    ATTRIBUTION,
    /** "-----Original message-----" */
    ORIGINAL,
    /** One of the From, Sent, To and Subject lines that Outlook puts above a quote. */
    HEADER,
    /** Our own "write above this line". */
    OURS,
    /** Two dashes: what follows is a signature. */
    SIGNATURE,
    /** A line of nothing but dashes, stars and the like. */
    RULE,
    /** "Sent from my telephone" */
    DEVICE;

    /** Whether a mail that somebody else wrote starts here. */
    boolean beginsQuoted() {
        return this == ATTRIBUTION || this == ORIGINAL || this == HEADER;
    }

    /** Whether nobody would miss the line at the end of a message. */
    boolean isTrailing() {
        return this != TEXT;
    }
}
