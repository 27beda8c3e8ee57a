package org.atende.mail.trust;

/** What a seal is for; each purpose has keys of its own, so that one can never stand for another. */
enum Purpose {
    REPLY,
    BOUNCE,
    MESSAGE_ID
}
