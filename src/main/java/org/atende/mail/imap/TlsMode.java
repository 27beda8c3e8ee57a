package org.atende.mail.imap;

/** How the connection to the mail server is secured. */
enum TlsMode {
    /** From the first byte. */
    TLS(993),
    /** After a greeting in the clear, and never without. */
    STARTTLS(143),
    /** Not at all: for a server on the same machine. */
    NONE(143);

    private final int usualPort;

    TlsMode(int usualPort) {
        this.usualPort = usualPort;
    }

    int usualPort() {
        return usualPort;
    }
}
