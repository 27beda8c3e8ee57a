package org.atende.mail.devmailbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A mail that the desk sent.
 *
 * @param envelopeFrom to whom it would bounce; empty for one that must not
 * @param to the envelope recipients
 * @param messageId in angle brackets
 */
record CaughtMail(UUID id, String envelopeFrom, List<String> to, String subject, String messageId, Instant sentAt) {}
