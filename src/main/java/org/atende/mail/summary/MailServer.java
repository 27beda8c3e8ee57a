package org.atende.mail.summary;

/** The server that takes the desk's mail. */
public interface MailServer {

    /** Whether it takes connections at the moment. */
    boolean answers();
}
