package org.atende.attachment;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes of whatever somebody calls their file a name that no file system, header or reader can be fooled by. */
public final class FileNames {

    private static final int LONGEST = 150;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029]");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"/\\\\|?*;%]");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private FileNames() {}

    public static String safe(String raw, String fallback) {
        String base = raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1);
        String visible = INVISIBLE.matcher(base.replaceAll("\\s+", " ")).replaceAll("");
        String name = FORBIDDEN.matcher(visible).replaceAll("_").replaceAll("^[.\\s]+|[.\\s]+$", "");
        if (name.isEmpty()) {
            return fallback;
        }
        return shortened(RESERVED.matcher(name).matches() ? "_" + name : name);
    }

    /** Keeps the ending, which says how to open the file. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > name.length() - 12 ? name.substring(dot).toLowerCase(Locale.ROOT) : "";
        int cut = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut) + ending;
    }
}
