package org.atende.attachment;

/**
 * A file as it arrived.
 *
 * @param name already without path and control characters
 * @param type the media type found from the content, not the one that was claimed
 * @param contentId what an HTML body calls it, or null
 * @param inline whether the body shows it in place
 */
public record NewFile(String name, String type, byte[] content, String contentId, boolean inline) {}
