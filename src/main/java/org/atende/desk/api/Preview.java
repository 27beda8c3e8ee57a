package org.atende.desk.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.http.MediaType;

/**
 * What a browser may show of a file: pictures made of dots, PDF, and plain text. The bytes alone decide, whatever the file
 * is called; pages, drawings and everything else in which a script can hide are none of these.
 */
record Preview(MediaType type, byte[] content) {

    private static final Tika TIKA = new Tika();
    private static final Set<String> SHOWN =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf");
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final Charset OLD = Charset.forName("windows-1252");

    /** Empty where there is nothing that a browser may show. */
    static Optional<Preview> of(byte[] content) {
        String type = TIKA.detect(content);
        if (SHOWN.contains(type)) {
            return Optional.of(new Preview(MediaType.parseMediaType(type), content));
        }
        return type.equals("text/plain") ? Optional.of(new Preview(TEXT, inUtf8(content))) : Optional.empty();
    }

    /** A browser's own PDF viewer doesn't work in a sandbox; it has one of its own, and runs nothing in the desk's name. */
    String policy() {
        return type.equals(MediaType.APPLICATION_PDF) ? "default-src 'none'" : "sandbox; default-src 'none'";
    }

    private static byte[] inUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return content;
        } catch (CharacterCodingException other) {
            return new String(content, OLD).getBytes(StandardCharsets.UTF_8);
        }
    }
}
