package org.atende.mail.content.mime;

import java.util.ArrayList;
import java.util.List;

/** Cuts a multipart into its parts, going on after a premature end and ending where a proper end is missing. */
final class MultipartBody {

    private final Slice body;
    private final String boundary;
    private final List<Slice> parts = new ArrayList<>();
    private int partStart = -1;

    private MultipartBody(Slice body, String boundary) {
        this.body = body;
        this.boundary = boundary;
    }

    static List<Slice> split(Slice body, String declared) {
        List<Slice> parts = declared == null ? List.of() : new MultipartBody(body, declared).split();
        return parts.isEmpty()
                ? Boundary.infer(body)
                        .map(found -> new MultipartBody(body, found).split())
                        .orElse(List.of())
                : parts;
    }

    private List<Slice> split() {
        LineCursor lines = new LineCursor(body);
        int previousEnd = body.from();
        while (lines.advance()) {
            if (isDash(lines.start()) && Boundary.isDelimiter(lines.text(), boundary)) {
                finish(previousEnd);
                partStart = Boundary.isClose(lines.text(), boundary) ? -1 : lines.next();
            }
            previousEnd = lines.end();
        }
        finish(body.to());
        return parts;
    }

    private void finish(int end) {
        if (partStart >= 0) {
            parts.add(body.between(partStart, Math.max(partStart, end)));
        }
        partStart = -1;
    }

    private boolean isDash(int at) {
        return at + 1 < body.to() && body.data()[at] == '-' && body.data()[at + 1] == '-';
    }
}
