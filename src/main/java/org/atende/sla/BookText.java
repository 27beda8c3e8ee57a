package org.atende.sla;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.atende.ticket.Promise;

/** A book as a line of text that the ticket's row carries, so that lists and steps need not read the ledger. */
final class BookText {

    private static final String NOTHING = "-";

    private BookText() {}

    static String write(Book book) {
        StringBuilder text = new StringBuilder();
        text.append(book.entries()).append(' ').append(book.escalations()).append(' ');
        Targets targets = book.targets();
        if (targets == null) {
            text.append(NOTHING);
        } else {
            text.append(targets.firstResponse().toSeconds())
                    .append(',')
                    .append(targets.nextResponse().toSeconds())
                    .append(',')
                    .append(targets.resolution().toSeconds())
                    .append(',')
                    .append(word(targets.calendar()))
                    .append(',')
                    .append(targets.version())
                    .append(',')
                    .append(targets.warnPercent())
                    .append(',')
                    .append(targets.table())
                    .append(',')
                    .append(word(targets.rule()));
        }
        book.all().forEach(account -> text.append(' ').append(write(account)));
        return text.toString();
    }

    private static String write(Account account) {
        Terms terms = account.terms();
        return String.join(
                ",",
                account.promise().name(),
                String.valueOf(account.round()),
                account.state().name(),
                String.valueOf(account.since().toEpochMilli()),
                String.valueOf(account.used().toMillis()),
                String.valueOf(terms.target().toSeconds()),
                word(terms.calendar()),
                String.valueOf(terms.version()),
                String.valueOf(terms.warnPercent()),
                String.valueOf(terms.table()),
                word(terms.rule()),
                String.valueOf(account.looks()));
    }

    static Book read(String text) {
        String[] parts = text.split(" ");
        Map<Promise, Account> accounts = new EnumMap<>(Promise.class);
        for (int i = 3; i < parts.length; i++) {
            Account account = account(parts[i].split(","));
            accounts.put(account.promise(), account);
        }
        Targets targets = parts[2].equals(NOTHING) ? null : targets(parts[2].split(","));
        return new Book(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), targets, accounts);
    }

    private static Targets targets(String[] parts) {
        return new Targets(
                seconds(parts[0]),
                seconds(parts[1]),
                seconds(parts[2]),
                text(parts[3]),
                Integer.parseInt(parts[4]),
                Integer.parseInt(parts[5]),
                Integer.parseInt(parts[6]),
                text(parts[7]));
    }

    private static Account account(String[] parts) {
        Terms terms = new Terms(
                seconds(parts[5]),
                text(parts[6]),
                Integer.parseInt(parts[7]),
                Integer.parseInt(parts[8]),
                Integer.parseInt(parts[9]),
                text(parts[10]));
        return new Account(
                Promise.valueOf(parts[0]),
                Integer.parseInt(parts[1]),
                ClockState.valueOf(parts[2]),
                Instant.ofEpochMilli(Long.parseLong(parts[3])),
                Duration.ofMillis(Long.parseLong(parts[4])),
                terms,
                Integer.parseInt(parts[11]));
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(Long.parseLong(text));
    }

    private static String word(String text) {
        return text == null ? NOTHING : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(String word) {
        return word.equals(NOTHING) ? null : URLDecoder.decode(word, StandardCharsets.UTF_8);
    }
}
