package org.atende.mail.devmailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.atende.mail.raw.Text;

/**
 * A caught mail taken apart for the page; one that cannot be is shown as it is.
 *
 * @param text null if it has none
 * @param html null if it has none
 */
record ShownMail(List<HeaderLine> headers, String text, String html) {

    private static final int LONGEST_HEADER = 2000;

    static ShownMail of(byte[] raw) {
        try {
            MimeMessage mail = new MimeMessage(null, new ByteArrayInputStream(raw));
            List<HeaderLine> headers = Collections.list(mail.getAllHeaders()).stream()
                    .map(header -> new HeaderLine(header.getName(), Text.line(header.getValue(), LONGEST_HEADER)))
                    .toList();
            return new ShownMail(
                    headers,
                    first(mail, "text/plain").orElse(null),
                    first(mail, "text/html").orElse(null));
        } catch (MessagingException | IOException e) {
            return new ShownMail(List.of(), new String(raw, ISO_8859_1), null);
        }
    }

    record HeaderLine(String name, String value) {}

    private static Optional<String> first(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return Optional.of(text);
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = first(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
