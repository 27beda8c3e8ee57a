package org.atende.desk.live;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.atende.chat.ChatMoved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** The browsers that this node tells what happens; while there are none, it asks the database nothing. */
@Component
class Viewers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Viewers.class);

    private static final int LOOK_EVERY_MILLIS = 1000;
    private static final int BEAT_EVERY_MILLIS = 3000;
    private static final int CHECK_EVERY_MILLIS = 15_000;
    private static final int SPEAKERS = 4;

    private final Map<UUID, Viewer> viewers = new ConcurrentHashMap<>();
    private final Presence presence;
    private final Admission admission;
    private volatile ScheduledExecutorService clock;
    private volatile ExecutorService speakers;

    Viewers(Presence presence, Admission admission) {
        this.presence = presence;
        this.admission = admission;
    }

    /** False while the node stops: the browser finds another. */
    boolean add(Viewer viewer) {
        if (!isRunning()) {
            return false;
        }
        viewer.stream.onCompletion(() -> remove(viewer));
        viewer.stream.onError(error -> remove(viewer));
        presence.arrived(viewer.connection, viewer.ticket, viewer.agent);
        viewers.put(viewer.connection, viewer);
        return true;
    }

    private void remove(Viewer viewer) {
        if (viewers.remove(viewer.connection) != null) {
            presence.left(viewer.connection);
        }
    }

    /** In a chat a second is long: what is said there is looked at now. */
    @EventListener
    void hear(ChatMoved news) {
        if (isRunning() && news.ticket() != null && isLookedAt(news.ticket())) {
            clock.execute(() -> look(Set.of(news.ticket())));
        }
    }

    private boolean isLookedAt(UUID ticket) {
        return viewers.values().stream().anyMatch(viewer -> viewer.ticket.equals(ticket));
    }

    private void look() {
        if (viewers.isEmpty()) {
            return;
        }
        look(viewers.values().stream().map(viewer -> viewer.ticket).collect(Collectors.toSet()));
    }

    private void look(Set<UUID> tickets) {
        Map<UUID, Glance> glances = presence.look(tickets);
        for (Viewer viewer : viewers.values()) {
            Glance now = glances.get(viewer.ticket);
            if (now != null && viewer.mustHearOf(now)) {
                speak(viewer, () -> tell(viewer, now));
            }
        }
    }

    /** What is told of a ticket that has changed is told only to those who may still read it. */
    private void tell(Viewer viewer, Glance now) throws IOException {
        if (admission.mayRead(viewer)) {
            viewer.tell(now);
        } else {
            viewer.end("gone");
        }
    }

    void beat() {
        if (!viewers.isEmpty()) {
            presence.renew();
            viewers.values().forEach(viewer -> speak(viewer, viewer::beat));
        }
    }

    void check() {
        viewers.values()
                .forEach(viewer -> speak(viewer, () -> {
                    if (!admission.isSignedIn(viewer)) {
                        viewer.end("signedOut");
                    }
                }));
    }

    /** One browser at a time by one of a few threads, so that a slow one holds up nobody's news. */
    private void speak(Viewer viewer, Words words) {
        if (viewer.takeTurn()) {
            speakers.execute(() -> {
                try {
                    words.say();
                } catch (IOException | IllegalStateException e) {
                    log.debug("{} has left {}", viewer.agent.id(), viewer.number, e);
                    remove(viewer);
                } catch (RuntimeException e) {
                    log.warn("{} could not be told of {}; the next try is soon", viewer.agent.id(), viewer.number, e);
                } finally {
                    viewer.endTurn();
                }
            });
        }
    }

    @Override
    public void start() {
        speakers = Executors.newFixedThreadPool(SPEAKERS, new CustomizableThreadFactory("live-"));
        clock = Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("live-clock-"));
        every(LOOK_EVERY_MILLIS, this::look);
        every(BEAT_EVERY_MILLIS, this::beat);
        every(CHECK_EVERY_MILLIS, this::check);
    }

    private void every(int millis, Runnable work) {
        Runnable careful = () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                log.warn("Nobody can be told what happens on the tickets; trying again: {}", e.toString());
            }
        };
        clock.scheduleWithFixedDelay(careful, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Ends all streams before the web server waits for the requests under way: these would never end by themselves. */
    @Override
    public void stop() {
        clock.shutdownNow();
        clock = null;
        speakers.shutdownNow();
        viewers.values().forEach(viewer -> {
            remove(viewer);
            viewer.stream.complete();
        });
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    private interface Words {
        void say() throws IOException;
    }
}
