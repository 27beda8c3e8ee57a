package org.atende.mail.raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** The envelope sender of a mail that lies in a mailbox already. */
public final class ReturnPath {

    private ReturnPath() {}

    /** What the delivering server wrote down, empty for a bounce; the author's address where it wrote nothing. */
    public static String of(byte[] raw) {
        return HeaderSection.of(raw)
                .first("Return-Path")
                .map(header -> new String(header, ISO_8859_1).replaceAll("[<>\\s]", ""))
                .orElseGet(() -> author(raw));
    }

    private static String author(byte[] raw) {
        String from = Glance.at(raw).from();
        return from == null ? "" : from;
    }
}
