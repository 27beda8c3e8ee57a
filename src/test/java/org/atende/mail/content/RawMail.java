package org.atende.mail.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Mails as they come over the wire, for tests to read. */
public final class RawMail {

    private RawMail() {}

    public static IncomingMail read(String raw) {
        return read(raw, StandardCharsets.UTF_8);
    }

    public static IncomingMail read(String raw, Charset charset) {
        return new MailParser(Limits.USUAL).parse(raw.replace("\n", "\r\n").getBytes(charset));
    }

    /** A mail of one text part below these header lines. */
    public static IncomingMail withHeaders(String headers) {
        return read("From: Rita <rita@cliente.example>\n" + headers.strip() + "\n\nOlá.\n");
    }

    /** A page as the only part of a mail. */
    public static IncomingMail withPage(String html) {
        return read("From: rita@cliente.example\nContent-Type: text/html; charset=utf-8\n\n" + html);
    }
}
