package org.atende.mail.raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a look at a mail's header tells, for lists and before anything is parsed: best effort, cheap, never an exception.
 *
 * @param messageId as written, in angle brackets; null if there is none
 * @param from the bare address, null if none can be made out
 * @param subject decoded, null if there is none
 */
public record Glance(String messageId, String from, String subject) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),:;]+@[^\\s<>\"(),:;]+");

    public static Glance at(byte[] raw) {
        HeaderSection header = HeaderSection.of(raw);
        return new Glance(
                header.first("Message-ID").map(id -> Text.line(text(id), 998)).orElse(null),
                header.first("From").flatMap(Glance::address).orElse(null),
                header.first("Subject").map(Glance::decoded).orElse(null));
    }

    private static Optional<String> address(byte[] header) {
        String text = text(header);
        return parsed(text).or(() -> searched(text)).map(address -> Text.line(address, 320));
    }

    private static Optional<String> parsed(String text) {
        try {
            InternetAddress[] addresses = InternetAddress.parseHeader(text, false);
            return addresses.length == 0
                    ? Optional.empty()
                    : Optional.ofNullable(addresses[0].getAddress()).filter(ADDRESS.asMatchPredicate());
        } catch (AddressException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> searched(String text) {
        Matcher found = ADDRESS.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static String decoded(byte[] header) {
        String text = text(header);
        try {
            return Text.line(MimeUtility.decodeText(text), 500);
        } catch (UnsupportedEncodingException | RuntimeException e) {
            return Text.line(text, 500);
        }
    }

    /** Headers ought to be ASCII; where they are not they are UTF-8, or else what Western Europe wrote before it. */
    private static String text(byte[] header) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(header)).toString();
        } catch (CharacterCodingException e) {
            return new String(header, ISO_8859_1);
        }
    }
}
