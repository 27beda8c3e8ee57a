package org.atende.mail.content.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that old programs write into the text itself, between "begin" and "end". */
public final class UuText {

    private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4} (\\S.{0,254})");

    private final List<File> files = new ArrayList<>();
    private final StringBuilder rest = new StringBuilder();

    private UuText() {}

    /** A file found in a text. */
    public record File(String name, byte[] content) {}

    /** A text without its files, and the files. */
    public record Found(String text, List<File> files) {}

    public static Found extract(String text) {
        if (!text.contains("begin ")) {
            return new Found(text, List.of());
        }
        UuText search = new UuText();
        search.run(text.split("\n", -1));
        return search.files.isEmpty() ? new Found(text, List.of()) : new Found(search.rest.toString(), search.files);
    }

    static byte[] decodeWhole(Slice body) {
        List<File> files = extract(body.latin1().replace("\r", "")).files();
        return files.isEmpty() ? body.bytes() : files.get(0).content();
    }

    private void run(String[] lines) {
        for (int i = 0; i < lines.length; i++) {
            Matcher begin = BEGIN.matcher(lines[i]);
            int end = begin.matches() ? end(lines, i + 1) : -1;
            if (end < 0) {
                rest.append(lines[i]).append(i + 1 < lines.length ? "\n" : "");
            } else {
                files.add(new File(begin.group(1).strip(), decode(lines, i + 1, end)));
                i = end;
            }
        }
    }

    /** The line that ends the file, or -1 where what stands there is not encoded after all. */
    private static int end(String[] lines, int from) {
        for (int i = from; i < lines.length; i++) {
            if (lines[i].strip().equals("end")) {
                return i > from ? i : -1;
            }
            if (!lines[i].isBlank() && !isEncoded(lines[i])) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isEncoded(String line) {
        int size = line.charAt(0) - 32 & 0x3F;
        return line.charAt(0) >= 32
                && line.charAt(0) <= 96
                && line.stripTrailing().length() <= (size + 2) / 3 * 4 + 4;
    }

    private static byte[] decode(String[] lines, int from, int end) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = from; i < end; i++) {
            if (!lines[i].isEmpty()) {
                decodeLine(lines[i].getBytes(StandardCharsets.ISO_8859_1), out);
            }
        }
        return out.toByteArray();
    }

    private static void decodeLine(byte[] coded, ByteArrayOutputStream out) {
        int size = coded[0] - 32 & 0x3F;
        for (int i = 1, done = 0; done < size; i += 4) {
            int bits = bits(coded, i) << 18 | bits(coded, i + 1) << 12 | bits(coded, i + 2) << 6 | bits(coded, i + 3);
            for (int shift = 16; shift >= 0 && done < size; shift -= 8, done++) {
                out.write(bits >> shift);
            }
        }
    }

    private static int bits(byte[] coded, int at) {
        return at < coded.length ? coded[at] - 32 & 0x3F : 0;
    }
}
