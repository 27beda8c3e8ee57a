package org.atende.mail.smtp;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** What every listener is told, whichever protocol it speaks. */
interface ListenerSettings {

    boolean enabled();

    String bindAddress();

    int port();

    String hostName();

    DataSize maxSize();

    DataSize maxMemory();

    int maxConnections();

    int maxRecipients();

    Duration idleTimeout();

    Duration dataTimeout();

    String tlsBundle();

    /** Refuses limits under which no large mail could ever come in. */
    static void check(DataSize maxSize, DataSize maxMemory) {
        if (maxMemory.compareTo(maxSize) < 0) {
            throw new IllegalArgumentException(
                    "max-memory must be at least max-size, or no large mail could ever come in");
        }
    }
}
