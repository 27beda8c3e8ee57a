package org.atende.mail.content.mime;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads bytes as text: as labelled where that holds, as detected where it does not. */
public final class TextDecoder {

    /** Below this, the detector guesses at short texts worse than the usual Western charset does. */
    private static final int TRUSTED_CONFIDENCE = 45;

    private static final int DETECTION_SAMPLE = 64 * 1024;

    private TextDecoder() {}

    public static String decode(byte[] bytes, String label, boolean html) {
        if (Utf7.isLabel(label)) {
            return Utf7.decode(bytes);
        }
        Optional<Charset> marked = ByteOrderMark.of(bytes);
        Optional<Charset> labelled = marked.or(() -> Charsets.named(label));
        String text = labelled.flatMap(charset -> asLabelled(bytes, charset)).orElseGet(() -> detect(bytes, html));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Western labels on what is valid UTF-8 are a common mistake; the reverse of it practically never happens. */
    private static Optional<String> asLabelled(byte[] bytes, Charset charset) {
        if (hasHighBytes(bytes) && Charsets.isSingleByte(charset)) {
            return strictly(bytes, StandardCharsets.UTF_8).or(() -> knownBytes(bytes, charset));
        }
        return strictly(bytes, charset).or(() -> mostlyUtf8(bytes, charset));
    }

    private static Optional<String> knownBytes(byte[] bytes, Charset charset) {
        return charset == StandardCharsets.US_ASCII ? Optional.empty() : Optional.of(new String(bytes, charset));
    }

    private static Optional<String> mostlyUtf8(byte[] bytes, Charset charset) {
        return charset == StandardCharsets.UTF_8 ? MixedUtf8.decode(bytes) : Optional.of(new String(bytes, charset));
    }

    private static String detect(byte[] bytes, boolean html) {
        return strictly(bytes, StandardCharsets.UTF_8)
                .filter(text -> !Iso2022.isIn(bytes))
                .orElseGet(() -> new String(bytes, guess(bytes, html)));
    }

    private static Charset guess(byte[] bytes, boolean html) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(html);
        CharsetMatch match = detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, DETECTION_SAMPLE)))
                .detect();
        if (match == null || match.getConfidence() < TRUSTED_CONFIDENCE) {
            return Charsets.WINDOWS_1252;
        }
        return Charsets.named(match.getName()).orElse(Charsets.WINDOWS_1252);
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException mislabelled) {
            return Optional.empty();
        }
    }

    private static boolean hasHighBytes(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return true;
            }
        }
        return false;
    }
}
