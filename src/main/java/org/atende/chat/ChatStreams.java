package org.atende.chat;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * The customers' browsers that this node tells what is said. News only says where to look: what is told is read from the
 * database, after the last line that the browser has. A slow look at all of them is the net under lost news.
 */
@Component
class ChatStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChatStreams.class);

    private static final int SPEAKERS = 8;
    private static final int BEAT_EVERY_MILLIS = 10_000;
    private static final int LOOK_EVERY_MILLIS = 5000;
    private static final int WINDOWS = 5;

    private final Map<UUID, List<ChatStream>> streams = new ConcurrentHashMap<>();
    private final ChatTable chats;
    private final ChatLines lines;
    private final Clock clock;
    private volatile ExecutorService speakers;
    private volatile ScheduledExecutorService timer;

    ChatStreams(ChatTable chats, ChatLines lines, Clock clock) {
        this.chats = chats;
        this.lines = lines;
        this.clock = clock;
    }

    /** False while the node stops: the browser finds another. Of too many windows the oldest goes. */
    boolean add(ChatStream stream) {
        if (!isRunning()) {
            return false;
        }
        stream.emitter.onCompletion(() -> remove(stream));
        stream.emitter.onError(error -> remove(stream));
        List<ChatStream> windows = streams.computeIfAbsent(stream.ticket, key -> new CopyOnWriteArrayList<>());
        windows.add(stream);
        if (windows.size() > WINDOWS) {
            end(windows.get(0));
        }
        chats.seen(Set.of(stream.ticket), clock.instant());
        look(stream);
        return true;
    }

    private void end(ChatStream stream) {
        remove(stream);
        stream.emitter.complete();
    }

    private void remove(ChatStream stream) {
        streams.computeIfPresent(stream.ticket, (ticket, windows) -> {
            windows.remove(stream);
            return windows.isEmpty() ? null : windows;
        });
    }

    @EventListener
    void hear(ChatMoved news) {
        if (!isRunning()) {
            return;
        }
        if (news.ticket() != null) {
            streams.getOrDefault(news.ticket(), List.of()).forEach(this::look);
        } else {
            all().stream()
                    .filter(stream -> news.queue() == null || stream.mayWait())
                    .forEach(this::look);
        }
    }

    private Collection<ChatStream> all() {
        return streams.values().stream().flatMap(List::stream).toList();
    }

    private void look(ChatStream stream) {
        if (stream.wantsToHear()) {
            speakers.execute(() -> speak(stream, () -> news(stream)));
        }
    }

    private void news(ChatStream stream) throws IOException {
        Chat chat = chats.of(stream.ticket).orElseThrow();
        while (stream.seq() < chat.lastSeq()) {
            stream.tell(lines.after(stream.ticket, stream.seq()));
        }
        stream.tell(ChatView.of(chat, position(chat)));
    }

    private int position(Chat chat) {
        return chat.state() == ChatState.WAITING
                ? chats.queue(chat.department()).indexOf(chat.ticket()) + 1
                : 0;
    }

    private void speak(ChatStream stream, ChatStream.Words words) {
        try {
            stream.speak(words);
        } catch (IOException | IllegalStateException e) {
            log.debug("A customer's browser has left {}", stream.ticket, e);
            remove(stream);
        } catch (RuntimeException e) {
            log.warn("A customer could not be told what is new in {}: their browser comes back", stream.ticket, e);
            end(stream);
        }
    }

    /** Only by writing is it found out that nobody reads any more; whoever reads is there. */
    private void beat() {
        chats.seen(lookedAt(), clock.instant());
        all().forEach(stream -> speakers.execute(() -> {
            try {
                stream.beat();
            } catch (IOException | IllegalStateException e) {
                remove(stream);
            }
        }));
    }

    /** As they are now: a question in SQL must not change while it is asked. */
    private Set<UUID> lookedAt() {
        return Set.copyOf(streams.keySet());
    }

    private void lookAtAll() {
        for (Chat chat : chats.all(lookedAt())) {
            for (ChatStream stream : streams.getOrDefault(chat.ticket(), List.of())) {
                if (stream.isBehind(ChatView.of(chat, position(chat)))) {
                    look(stream);
                }
            }
        }
    }

    @Override
    public void start() {
        speakers = Executors.newFixedThreadPool(SPEAKERS, new CustomizableThreadFactory("chat-"));
        timer = Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("chat-clock-"));
        every(BEAT_EVERY_MILLIS, this::beat);
        every(LOOK_EVERY_MILLIS, this::lookAtAll);
    }

    private void every(int millis, Runnable work) {
        Runnable careful = () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                log.warn("The chats cannot be looked at; trying again: {}", e.toString());
            }
        };
        timer.scheduleWithFixedDelay(careful, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Ends all streams before the web server waits for the requests under way: these would never end by themselves. */
    @Override
    public void stop() {
        timer.shutdownNow();
        timer = null;
        speakers.shutdownNow();
        all().forEach(this::end);
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
