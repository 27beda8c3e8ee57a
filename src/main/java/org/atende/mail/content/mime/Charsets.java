package org.atende.mail.content.mime;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What mail programs mean by the charset names that they write. */
final class Charsets {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Names that are wrong, or whose superset is what is really sent. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-8-e", "iso-8859-8"),
            Map.entry("iso-8859-6-i", "iso-8859-6"),
            Map.entry("iso-8859-6-e", "iso-8859-6"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("euc-kr", "MS949"),
            Map.entry("ks_c_5601-1987", "MS949"),
            Map.entry("ks_c_5601", "MS949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("iso-2022-jp-1", "x-windows-iso2022jp"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("unicode", "UTF-16"),
            Map.entry("utf", "UTF-8"),
            Map.entry("utf-8-mac", "UTF-8"),
            Map.entry("x-mac-roman", "x-MacRoman"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("mac", "x-MacRoman"));

    private Charsets() {}

    static Optional<Charset> named(String label) {
        String name = label == null ? "" : label.toLowerCase(Locale.ROOT).replaceAll("[\\s\"'<>;]", "");
        return lookUp(MEANT.getOrDefault(name, name)).or(() -> windows(name));
    }

    static boolean isSingleByte(Charset charset) {
        return charset != StandardCharsets.UTF_8 && charset.newEncoder().maxBytesPerChar() <= 1.0f;
    }

    private static Optional<Charset> windows(String name) {
        String digits = name.replaceAll("\\D", "");
        return name.matches("(x-)?(win|windows|cp|ansi)[-_]?\\d{3,4}") ? lookUp("windows-" + digits) : Optional.empty();
    }

    private static Optional<Charset> lookUp(String name) {
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
