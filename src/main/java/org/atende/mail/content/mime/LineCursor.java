package org.atende.mail.content.mime;

import java.nio.charset.StandardCharsets;

/** Walks a slice line by line, whichever of CRLF, LF and bare CR its writer used. */
final class LineCursor {

    private final Slice slice;
    private final boolean bareCr;
    private int start;
    private int end;
    private int next;

    LineCursor(Slice slice) {
        this.slice = slice;
        this.bareCr = endsLinesWithBareCr(slice);
        this.next = slice.from();
    }

    boolean advance() {
        if (next >= slice.to()) {
            return false;
        }
        start = next;
        int at = start;
        while (at < slice.to() && !isEnd(at)) {
            at++;
        }
        next = Math.min(at + 1, slice.to());
        end = withoutTrailingCr(at);
        return true;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int next() {
        return next;
    }

    boolean isEmpty() {
        return start == end;
    }

    boolean startsWithBlank() {
        return !isEmpty() && (slice.data()[start] == ' ' || slice.data()[start] == '\t');
    }

    String text() {
        return new String(slice.data(), start, end - start, StandardCharsets.ISO_8859_1);
    }

    private boolean isEnd(int at) {
        byte b = slice.data()[at];
        return b == '\n' || bareCr && b == '\r';
    }

    private int withoutTrailingCr(int at) {
        int last = at;
        while (last > start && slice.data()[last - 1] == '\r') {
            last--;
        }
        return last;
    }

    private static boolean endsLinesWithBareCr(Slice slice) {
        for (int i = slice.from(); i < slice.to(); i++) {
            if (slice.data()[i] == '\n') {
                return false;
            }
        }
        return true;
    }
}
