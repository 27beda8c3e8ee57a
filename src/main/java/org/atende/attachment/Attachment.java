package org.atende.attachment;

import java.util.UUID;

/**
 * A file on a message.
 *
 * @param id random, so that none can be guessed from another
 * @param owner the message
 * @param size in bytes
 * @param sha256 of the content, in lower-case hexadecimal
 */
public record Attachment(
        UUID id, UUID owner, String name, String type, long size, String sha256, String contentId, boolean inline) {}
