package org.atende.attachment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The files of the conversations. */
public interface Attachments {

    /** Keeps files with a message; equal contents are stored once. */
    void keep(UUID owner, List<NewFile> files);

    /** The files of several messages, in the order in which they came. */
    List<Attachment> of(Collection<UUID> owners);

    Optional<Attachment> find(UUID id);

    byte[] content(Attachment attachment);

    /** Files that waited with one owner now belong to another. */
    void pass(UUID from, UUID to);

    /** Deletes an owner's files, and their contents where nobody else has the same. */
    void forget(UUID owner);
}
