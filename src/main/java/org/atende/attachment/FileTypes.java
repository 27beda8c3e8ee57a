package org.atende.attachment;

import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** Finds what a file is by its bytes and name, because what is said of it may be a lie. */
public final class FileTypes {

    private static final Tika TIKA = new Tika();
    private static final Pattern ACTIVE = Pattern.compile("html|xml|svg|script|flash|java");

    private FileTypes() {}

    public static String of(byte[] content, String name) {
        return TIKA.detect(content, name);
    }

    /** Whether a browser would run what is in it. */
    public static boolean isActive(String type) {
        return ACTIVE.matcher(type).find();
    }

    /** The usual ending of a type's files with its dot, or nothing. */
    public static String ending(String type) {
        try {
            return MimeTypes.getDefaultMimeTypes().forName(type).getExtension();
        } catch (MimeTypeException unknown) {
            return "";
        }
    }
}
