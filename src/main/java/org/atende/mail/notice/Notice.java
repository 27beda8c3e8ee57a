package org.atende.mail.notice;

import java.util.UUID;
import org.atende.identity.Language;

/**
 * A mail to be written when it leaves.
 *
 * @param kind which {@link NoticeWriter} writes it
 * @param about what it is about, an id that its writer understands
 */
public record Notice(String kind, UUID about, String recipient, String name, Language language) {}
