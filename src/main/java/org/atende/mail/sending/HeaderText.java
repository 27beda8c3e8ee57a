package org.atende.mail.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.regex.Pattern;
import org.atende.mail.content.Mailbox;

/** Writes what people wrote into headers, where a line break would begin a header of their own. */
final class HeaderText {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    private HeaderText() {}

    static String line(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }

    /** On one line of ASCII, folded behind a header of this name. */
    static String encoded(String header, String text) throws UnsupportedEncodingException {
        String encoded = MimeUtility.encodeText(line(text), UTF_8.name(), null);
        return MimeUtility.fold(header.length() + 2, encoded);
    }

    static String name(String header) {
        if (!NAME.matcher(header).matches()) {
            throw new IllegalArgumentException("'" + line(header) + "' cannot be the name of a header");
        }
        return header;
    }

    static InternetAddress address(Mailbox mailbox) throws AddressException, UnsupportedEncodingException {
        if (!line(mailbox.address()).equals(mailbox.address())) {
            throw new AddressException("Line breaks or control characters in the address", line(mailbox.address()));
        }
        InternetAddress address = new InternetAddress(mailbox.address(), true);
        if (!mailbox.name().isBlank()) {
            address.setPersonal(line(mailbox.name()), UTF_8.name());
        }
        return address;
    }
}
