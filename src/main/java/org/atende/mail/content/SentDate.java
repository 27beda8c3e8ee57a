package org.atende.mail.content;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atende.mail.content.mime.Tokens;

/** Reads the Date header leniently; what cannot be read is no date, and never an error. */
final class SentDate {

    private static final Pattern ISO =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d)?)\\s*(Z|[+-]\\d\\d:?\\d\\d)?.*");
    private static final Pattern UNIX =
            Pattern.compile("(\\w{3}),? (\\w{3})\\s+(\\d{1,2}) (\\d\\d:\\d\\d:\\d\\d) (?:(\\S+) )?(\\d{4}).*");

    private SentDate() {}

    static Instant parse(String raw) {
        String date = Tokens.withoutComments(raw).replace('.', ':').strip();
        Matcher unix = UNIX.matcher(date);
        if (unix.matches()) {
            String zone = unix.group(5) == null ? "+0000" : unix.group(5);
            date = unix.group(3) + " " + unix.group(2) + " " + unix.group(6) + " " + unix.group(4) + " " + zone;
        }
        Date parsed = new MailDateFormat().parse(date, new ParsePosition(0));
        return parsed == null ? iso(date) : plausible(parsed.toInstant());
    }

    private static Instant iso(String date) {
        Matcher iso = ISO.matcher(date);
        if (!iso.matches()) {
            return null;
        }
        try {
            LocalDateTime local =
                    LocalDateTime.parse(iso.group(1) + "T" + iso.group(2), DateTimeFormatter.ISO_LOCAL_DATE_TIME);
            ZoneOffset offset = iso.group(3) == null ? ZoneOffset.UTC : ZoneOffset.of(iso.group(3));
            return plausible(OffsetDateTime.of(local, offset).toInstant());
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** Dates before mail or after every calendar would only upset what sorts and stores them. */
    private static Instant plausible(Instant instant) {
        boolean known = instant.isAfter(Instant.parse("1970-01-01T00:00:00Z"))
                && instant.isBefore(Instant.parse("2200-01-01T00:00:00Z"));
        return known ? instant : null;
    }
}
