package org.atende.routing.studio;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A manager's wish that a file come into force.
 *
 * @param dueAt when it is to; {@code askedAt} for at once
 * @param basedOn the deployment that it replaces
 * @param rolledBackTo the deployment whose file it brings back, null if it brings a new one
 * @param deployment the engine's id once it is in force
 * @param reason why it was refused when its time came, null if it was not
 */
public record Publication(
        UUID id,
        String file,
        State state,
        String author,
        String authorName,
        String comment,
        Instant askedAt,
        Instant dueAt,
        String basedOn,
        String rolledBackTo,
        String xml,
        String deployment,
        String reason) {

    public enum State {
        SCHEDULED,
        PUBLISHED,
        REFUSED,
        CANCELLED
    }

    byte[] bytes() {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    Publication published(String deployment) {
        return moved(State.PUBLISHED, deployment, null);
    }

    Publication refused(String reason) {
        return moved(State.REFUSED, null, reason);
    }

    Publication cancelled(String reason) {
        return moved(State.CANCELLED, null, reason);
    }

    private Publication moved(State state, String deployment, String reason) {
        return new Publication(
                id,
                file,
                state,
                author,
                authorName,
                comment,
                askedAt,
                dueAt,
                basedOn,
                rolledBackTo,
                xml,
                deployment,
                reason);
    }
}
