package org.atende.desk.beside;

import java.time.Instant;
import java.util.List;
import org.atende.identity.Language;

/**
 * Whom the desk deals with.
 *
 * @param name null if they never gave one
 * @param language in which the desk writes to them
 * @param tier the contract's level, for example {@code STANDARD}
 * @param since when they first wrote
 * @param company whose address they have; null if the desk knows none
 * @param sharedWith who of it may see the ticket; the company's own name where everybody may
 * @param open how many other tickets of theirs are open, of those that the reader may read
 * @param closed how many are closed
 * @param elsewhere how many the reader may not read
 */
record CustomerCard(
        String email,
        String name,
        Language language,
        String tier,
        Instant since,
        String company,
        List<String> sharedWith,
        List<OtherTicket> tickets,
        int open,
        int closed,
        int elsewhere) {}
