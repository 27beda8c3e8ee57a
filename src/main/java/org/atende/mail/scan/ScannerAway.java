package org.atende.mail.scan;

/** Nobody knows whether a file is harmless, so the mail has to wait. */
public final class ScannerAway extends RuntimeException {

    ScannerAway(String message, Throwable cause) {
        super(message, cause);
    }
}
