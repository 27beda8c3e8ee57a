package org.atende.mail.content;

import java.util.Arrays;

/**
 * A file that came with a mail, named and typed by us and not by its sender.
 *
 * @param name a safe file name, never empty
 * @param contentType the type found in the bytes
 * @param content the decoded bytes
 * @param contentId what the page calls it in {@code cid:} references, or null
 * @param inline whether it is meant to be shown in the text
 */
public record Attachment(String name, String contentType, byte[] content, String contentId, boolean inline) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment that
                && name.equals(that.name)
                && contentType.equals(that.contentType)
                && Arrays.equals(content, that.content)
                && java.util.Objects.equals(contentId, that.contentId)
                && inline == that.inline;
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return name + " (" + contentType + ", " + content.length + " bytes)";
    }
}
