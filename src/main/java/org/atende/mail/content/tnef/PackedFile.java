package org.atende.mail.content.tnef;

/**
 * A file found inside.
 *
 * @param name its name as written, or null
 * @param contentId what the page calls it, or null
 */
public record PackedFile(String name, byte[] content, String contentId) {}
