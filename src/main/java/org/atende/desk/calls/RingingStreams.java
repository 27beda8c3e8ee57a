package org.atende.desk.calls;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.atende.identity.SignedInSessions;
import org.atende.ticket.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The windows on this node that are told when their agent's telephone rings; while there are none, the database is asked nothing. */
@Component
class RingingStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RingingStreams.class);
    private static final int LOOK_EVERY_MILLIS = 1000;
    private static final int BEAT_EVERY_LOOKS = 10;

    private final Map<UUID, Window> windows = new ConcurrentHashMap<>();
    private final Ringing ringing;
    private final RingingViews views;
    private final SignedInSessions sessions;
    private volatile ScheduledExecutorService clock;
    private int looks;

    RingingStreams(Ringing ringing, RingingViews views, SignedInSessions sessions) {
        this.ringing = ringing;
        this.views = views;
        this.sessions = sessions;
    }

    SseEmitter open(Actor agent, HttpSession session) {
        Window window = new Window(agent, session.getId(), new SseEmitter(0L), new HashSet<>());
        UUID id = UUID.randomUUID();
        window.stream().onCompletion(() -> windows.remove(id));
        window.stream().onError(error -> windows.remove(id));
        ringing.lately(List.of(agent.id())).forEach(old -> window.told().add(old.id()));
        windows.put(id, window);
        return window.stream();
    }

    private void look() {
        if (windows.isEmpty()) {
            return;
        }
        Set<String> agents =
                windows.values().stream().map(window -> window.agent().id()).collect(Collectors.toSet());
        List<Ringing.Call> calls = ringing.lately(agents);
        boolean beat = ++looks % BEAT_EVERY_LOOKS == 0;
        windows.forEach((id, window) -> {
            try {
                tell(window, calls);
                if (beat) {
                    beat(window);
                }
            } catch (IOException | IllegalStateException gone) {
                windows.remove(id);
            }
        });
    }

    private void tell(Window window, List<Ringing.Call> calls) throws IOException {
        for (Ringing.Call call : calls) {
            if (call.agent().equals(window.agent().id()) && window.told().add(call.id())) {
                window.stream().send(SseEmitter.event().name("ringing").data(views.of(call, window.agent())));
            }
        }
    }

    /** A stream outlives the request that was checked. */
    private void beat(Window window) throws IOException {
        if (sessions.isStill(window.session(), window.agent().id())) {
            window.stream().send(SseEmitter.event().comment(""));
        } else {
            window.stream().complete();
        }
    }

    @Override
    public void start() {
        clock = Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("ringing-"));
        clock.scheduleWithFixedDelay(this::careful, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void careful() {
        try {
            look();
        } catch (RuntimeException e) {
            log.warn("Nobody can be told that a telephone rings; trying again: {}", e.toString());
        }
    }

    @Override
    public void stop() {
        clock.shutdownNow();
        clock = null;
        windows.values().forEach(window -> window.stream().complete());
        windows.clear();
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }

    /** @param told the calls that this window knows of */
    private record Window(Actor agent, String session, SseEmitter stream, Set<UUID> told) {}
}
