package org.atende.mail.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atende.attachment.FileNames;
import org.atende.attachment.FileTypes;
import org.atende.mail.content.mime.Budget;
import org.atende.mail.content.mime.MimePart;
import org.atende.mail.content.tnef.PackedFile;
import org.atende.mail.content.tnef.Tnef;

/** Gathers a mail's files, each under a safe name and its true type. */
final class Files {

    private final List<Attachment> files = new ArrayList<>();

    List<Attachment> all() {
        return files;
    }

    void add(String name, byte[] content, String contentId, boolean inline) {
        String bare = "attachment-" + (files.size() + 1);
        String given = FileNames.safe(name == null ? "" : name, bare);
        String type = FileTypes.of(content, given);
        String ending = given.equals(bare) ? FileTypes.ending(type) : "";
        files.add(new Attachment(given + ending, type, content, contentId, inline && !FileTypes.isActive(type)));
    }

    /** Adds a part, and what is packed inside it where it is a winmail.dat. */
    Optional<Tnef> add(MimePart part, boolean related, Budget budget) {
        byte[] content = part.content(budget);
        String name = part.fileName().orElseGet(() -> usualName(part));
        add(name, content, part.contentId().orElse(null), isInline(part, related));
        if (!Tnef.is(part.type().name(), name == null ? "" : name)) {
            return Optional.empty();
        }
        Tnef tnef = Tnef.unpack(content, budget);
        for (PackedFile file : tnef.files()) {
            add(file.name(), file.content(), file.contentId(), file.contentId() != null);
        }
        return Optional.of(tnef);
    }

    private static boolean isInline(MimePart part, boolean related) {
        boolean picture = part.type().name().startsWith("image/");
        boolean referable = part.contentId().isPresent();
        return switch (part.disposition()) {
            case "attachment" -> false;
            case "inline" -> picture || referable;
            default -> picture && (related || referable);
        };
    }

    private static String usualName(MimePart part) {
        return switch (part.type().name()) {
            case "message/rfc822", "message/global" -> "message.eml";
            case "message/delivery-status" -> "delivery-status.txt";
            case "text/calendar" -> "invitation.ics";
            default -> null;
        };
    }
}
