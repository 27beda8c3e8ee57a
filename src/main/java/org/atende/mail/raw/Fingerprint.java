package org.atende.mail.raw;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Tells whether two mails are one mail delivered twice: by what its author wrote, not by what servers put on top. */
public final class Fingerprint {

    private static final List<String> IDENTITY = List.of("Message-ID", "Date", "From", "Subject");

    private Fingerprint() {}

    /** 64 hexadecimal digits; empty for a mail with neither Message-ID nor Date, which may well be written twice. */
    public static Optional<String> of(byte[] raw) {
        HeaderSection header = HeaderSection.of(raw);
        if (header.first("Message-ID").isEmpty() && header.first("Date").isEmpty()) {
            return Optional.empty();
        }
        MessageDigest digest = sha256();
        for (String name : IDENTITY) {
            header.first(name).ifPresent(digest::update);
            digest.update((byte) '\n');
        }
        int start = header.bodyStart();
        digest.update(raw, start, endOfText(raw, start) - start);
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    /** Servers differ in the empty lines that they leave at the end. */
    private static int endOfText(byte[] raw, int start) {
        int end = raw.length;
        while (end > start && (raw[end - 1] == '\n' || raw[end - 1] == '\r')) {
            end--;
        }
        return end;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
