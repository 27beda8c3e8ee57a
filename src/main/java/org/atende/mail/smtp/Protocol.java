package org.atende.mail.smtp;

/** What a listener speaks: two dialects that greet differently, and answer differently once a mail is complete. */
enum Protocol {
    SMTP("EHLO"),
    LMTP("LHLO");

    private final String greeting;

    Protocol(String greeting) {
        this.greeting = greeting;
    }

    String greeting() {
        return greeting;
    }
}
