package org.atende.mail.scan;

import org.atende.mail.intake.TryLater;

/** Nobody knows whether a file is harmless, so the mail has to wait. */
public final class ScannerAway extends TryLater {

    ScannerAway(String message, Throwable cause) {
        super(message, cause);
    }
}
