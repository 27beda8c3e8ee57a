package org.atende.mail.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A sink that remembers, and that can be told to fail. */
public final class KeptMails implements MailSink {

    public final List<String> contents = new CopyOnWriteArrayList<>();
    public final List<Envelope> envelopes = new CopyOnWriteArrayList<>();
    public volatile boolean broken;

    @Override
    public boolean accepts(String recipient) {
        return recipient.endsWith("@atende.localhost");
    }

    @Override
    public UUID keep(byte[] raw, Envelope envelope) {
        if (broken) {
            throw new IllegalStateException("secret details of the database");
        }
        contents.add(new String(raw, ISO_8859_1));
        envelopes.add(envelope);
        return new UUID(0, contents.size());
    }
}
