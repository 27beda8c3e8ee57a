package org.atende.chat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One browser of a customer's, and what it was told last. Each line has its place as its id: so a browser that comes back says where to go on. */
final class ChatStream {

    final UUID ticket;
    final SseEmitter emitter = new SseEmitter(0L);

    private final AtomicInteger wanted = new AtomicInteger();
    private volatile int seq;
    private volatile ChatView told;

    /** @param seq the last line that the browser has */
    ChatStream(UUID ticket, int seq) {
        this.ticket = ticket;
        this.seq = seq;
    }

    /** Whoever wants something told while somebody speaks lets them go on afterwards: no news is missed, none overtakes another. */
    void speak(Words words) throws IOException {
        int asked = wanted.get();
        while (asked > 0) {
            words.say();
            asked = wanted.addAndGet(-asked);
        }
    }

    /** Answers whether nobody is speaking, so that somebody has to begin. */
    boolean wantsToHear() {
        return wanted.getAndIncrement() == 0;
    }

    int seq() {
        return seq;
    }

    /** Whether the queue matters to it, as far as it was told. */
    boolean mayWait() {
        return told == null || told.state() == ChatState.WAITING;
    }

    boolean isBehind(ChatView now) {
        return seq != now.lastSeq() || !now.equals(told);
    }

    void tell(List<Line> lines) throws IOException {
        for (Line line : lines) {
            emitter.send(SseEmitter.event()
                    .id(String.valueOf(line.seq()))
                    .name("line")
                    .data(line));
            seq = line.seq();
        }
    }

    void tell(ChatView now) throws IOException {
        if (!now.equals(told)) {
            emitter.send(SseEmitter.event().name("chat").data(now));
            told = now;
        }
    }

    void beat() throws IOException {
        emitter.send(SseEmitter.event().comment(""));
    }

    interface Words {
        void say() throws IOException;
    }
}
