package org.atende.mail.content.mime;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charset that a page names inside itself, for parts that name none. */
final class HtmlCharset {

    private static final Pattern META =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)", Pattern.CASE_INSENSITIVE);

    private HtmlCharset() {}

    static String in(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 2_048), StandardCharsets.ISO_8859_1);
        Matcher matcher = META.matcher(start);
        return matcher.find() ? matcher.group(1) : null;
    }
}
