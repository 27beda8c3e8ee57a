package org.atende.desk.compose;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.atende.ticket.InvalidRequest;

/**
 * What an agent has written on a ticket and not sent yet.
 *
 * @param html safe to put into a page
 */
record Draft(String html, List<Upload> attachments, Instant savedAt) {

    /** To whom it will be said. */
    enum Kind {
        ANSWER,
        NOTE;

        static Kind of(String path) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(path))
                    .findFirst()
                    .orElseThrow(() -> new InvalidRequest("kind", "must be answer or note"));
        }
    }
}
