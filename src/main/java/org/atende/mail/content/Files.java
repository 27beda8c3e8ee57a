package org.atende.mail.content;

import java.util.ArrayList;
import java.util.List;

/** Gathers a mail's files, each under a safe name and its true type. */
final class Files {

    private final List<Attachment> files = new ArrayList<>();

    void add(String name, byte[] content, String contentId, boolean inline) {
        String bare = "attachment-" + (files.size() + 1);
        String given = FileNames.safe(name == null ? "" : name, bare);
        String type = FileTypes.of(content, given);
        String ending = given.equals(bare) ? FileTypes.ending(type) : "";
        files.add(new Attachment(given + ending, type, content, contentId, inline));
    }

    List<Attachment> all() {
        return files;
    }
}
