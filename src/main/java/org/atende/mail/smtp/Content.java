package org.atende.mail.smtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;

/**
 * One mail's content as it comes in. A refused mail is still read to its end: the library would take the rest of it for
 * commands.
 */
final class Content implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long limit;
    private final MemoryBudget memory;
    private final Clock clock;
    private final Instant deadline;
    private long count;
    private long taken;
    private RejectException refusal;

    Content(long limit, MemoryBudget memory, Clock clock, Duration timeout) {
        this.limit = limit;
        this.memory = memory;
        this.clock = clock;
        this.deadline = clock.instant().plus(timeout);
    }

    byte[] read(InputStream in) throws IOException, RejectException {
        for (int next = in.read(); next != -1; next = in.read()) {
            add(next);
        }
        if (refusal != null) {
            throw refusal;
        }
        return bytes.toByteArray();
    }

    private void add(int next) throws RejectException {
        if (count++ % BLOCK == 0) {
            makeRoom();
        }
        if (count > limit) {
            refuse(552, "5.3.4 The mail is larger than " + limit + " bytes");
        }
        if (count > 2 * limit || clock.millis() > deadline.toEpochMilli()) {
            throw new DropConnectionException(421, "4.4.2 The mail is too slow or too large, closing the connection");
        }
        if (refusal == null) {
            bytes.write(next);
        }
    }

    private void makeRoom() {
        if (refusal == null && memory.take(BLOCK)) {
            taken += BLOCK;
        } else {
            refuse(452, "4.3.1 Too much mail at once, please try again later");
        }
    }

    private void refuse(int code, String text) {
        if (refusal == null) {
            refusal = new RejectException(code, text);
            bytes.reset();
        }
    }

    @Override
    public void close() {
        memory.giveBack(taken);
    }
}
