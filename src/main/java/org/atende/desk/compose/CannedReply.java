package org.atende.desk.compose;

import java.util.UUID;
import org.atende.identity.Language;
import org.atende.ticket.Department;

/**
 * An answer that is written once and given often.
 *
 * @param department whose it is, null for all
 * @param html safe, with {@link Placeholders} in it
 */
record CannedReply(UUID id, String title, Department department, Language language, String html) {}
