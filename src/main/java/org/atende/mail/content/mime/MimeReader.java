package org.atende.mail.content.mime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a mail into the tree of its parts; whatever the bytes, there is a tree. */
public final class MimeReader {

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s{0,3}=\\s{0,3}\"?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final int CHARSET_WITHIN = 32 * 1024;

    private final Budget budget;

    public MimeReader(Budget budget) {
        this.budget = budget;
    }

    public MimePart read(byte[] raw) {
        return read(withoutLeadingBlankLines(Slice.of(raw)), "text/plain", 0);
    }

    /** The header lines alone; the first charset that the mail names is likely theirs too. */
    public static Headers headers(byte[] raw) {
        Headers headers =
                HeaderBlock.read(withoutLeadingBlankLines(Slice.of(raw))).headers();
        return firstCharset(raw).map(headers::readAs).orElse(headers);
    }

    private static Optional<Charset> firstCharset(byte[] raw) {
        String beginning = new String(raw, 0, Math.min(raw.length, CHARSET_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher named = CHARSET.matcher(beginning);
        return named.find() ? Charsets.named(named.group(1)) : Optional.empty();
    }

    private MimePart read(Slice slice, String fallback, int depth) {
        budget.enterPart(depth);
        HeaderBlock.Head head = HeaderBlock.read(slice);
        MediaType type = MediaType.of(head.headers(), fallback);
        Slice body = slice.between(head.bodyStart(), slice.to());
        return type.isMultipart()
                ? multipart(head.headers(), type, body, depth)
                : new MimePart(readable(head.headers(), type, List.of()), type, body, List.of());
    }

    private MimePart multipart(Headers headers, MediaType type, Slice body, int depth) {
        String boundary = type.parameter("boundary")
                .map(String::stripTrailing)
                .filter(b -> !b.isEmpty())
                .orElse(null);
        List<Slice> slices = MultipartBody.split(body, boundary);
        if (slices.isEmpty() && Transfer.isEncoded(headers)) {
            budget.spend(body.length());
            slices = MultipartBody.split(Slice.of(Transfer.decode(body, headers)), boundary);
        }
        if (slices.isEmpty()) {
            return new MimePart(headers, type.as("text/plain"), body, List.of());
        }
        String fallback = type.is("multipart/digest") ? "message/rfc822" : "text/plain";
        List<MimePart> children = new ArrayList<>();
        for (Slice slice : slices) {
            children.add(read(slice, fallback, depth + 1));
        }
        return new MimePart(readable(headers, type, children), type, body, children);
    }

    /** Raw 8-bit headers are mostly in the charset of the text below them. */
    private static Headers readable(Headers headers, MediaType type, List<MimePart> children) {
        Optional<Charset> own = type.parameter("charset").flatMap(Charsets::named);
        return own.or(() -> children.stream()
                        .flatMap(child -> child.type().parameter("charset").flatMap(Charsets::named).stream())
                        .findFirst())
                .map(headers::readAs)
                .orElse(headers);
    }

    private static Slice withoutLeadingBlankLines(Slice slice) {
        int from = slice.from();
        while (from < slice.to() && (slice.data()[from] == '\n' || slice.data()[from] == '\r')) {
            from++;
        }
        return slice.between(from, slice.to());
    }
}
