package org.atende.mail.content.mime;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text labelled UTF-8 in which a few bytes are not: somebody pasted, truncated or appended a Western footer. */
final class MixedUtf8 {

    private final ByteBuffer in;
    private final CharBuffer out;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private int foreign;

    private MixedUtf8(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
        this.out = CharBuffer.allocate(bytes.length + 1);
    }

    /** Empty where the foreign bytes outnumber the UTF-8 characters, so that the label must be wrong. */
    static Optional<String> decode(byte[] bytes) {
        MixedUtf8 mixed = new MixedUtf8(bytes);
        mixed.run();
        String text = mixed.out.flip().toString();
        long characters = text.chars().filter(c -> c >= 0x80).count() - mixed.foreign;
        return characters >= mixed.foreign ? Optional.of(text) : Optional.empty();
    }

    private void run() {
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            foreign += result.length();
            byte[] wrong = new byte[result.length()];
            in.get(wrong);
            out.put(new String(wrong, Charsets.WINDOWS_1252));
            decoder.reset();
            result = decoder.decode(in, out, true);
        }
    }
}
