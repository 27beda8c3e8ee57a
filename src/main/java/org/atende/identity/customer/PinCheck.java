package org.atende.identity.customer;

/** What became of a PIN that was tried. */
public enum PinCheck {
    RIGHT,
    WRONG,
    /** There were too many wrong tries: the customer has to make a new one. */
    VOID,
    /** The customer has no PIN, or it has been used or has expired. */
    NONE,
    /** Whoever asks has asked too often. */
    REFUSED
}
