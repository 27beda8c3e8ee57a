package org.atende.mail.content;

import java.util.List;
import java.util.Locale;

/** Keeps images from telling their sender that, when and where a mail was read. */
final class RemoteImages {

    private static final int LONGEST_DATA = 512 * 1024;

    private RemoteImages() {}

    /** An element policy: attributes are names and values in turn. */
    static String block(String name, List<String> attributes) {
        int at = attributes.indexOf("src");
        if (at % 2 == 0) {
            String source = attributes.get(at + 1).strip();
            String lower = source.toLowerCase(Locale.ROOT);
            if (lower.startsWith("cid:")) {
                attributes.set(at, "data-cid");
                attributes.set(at + 1, source.substring(4));
            } else if (!isSafeData(lower)) {
                attributes.set(at, "data-remote-src");
            }
        }
        return name;
    }

    private static boolean isSafeData(String source) {
        return source.length() < LONGEST_DATA
                && source.matches("(?s)data:image/(?:png|gif|jpe?g|webp);base64,[a-z0-9+/=\\s%]*");
    }
}
