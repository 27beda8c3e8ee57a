package org.atende.routing.studio;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.atende.engine.OneNodeAtATime;
import org.atende.identity.Agent;
import org.atende.routing.Edition;
import org.atende.routing.Editions;
import org.atende.routing.lint.Finding;
import org.atende.routing.sheet.UnreadableRules;
import org.atende.routing.studio.Publication.State;
import org.atende.routing.studio.StudioRefusal.Kind;
import org.springframework.stereotype.Service;

/** Brings rules into force, one publication after the other on all nodes, and never one with an error in it. */
@Service
public class Publishing {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final int LONGEST_COMMENT = 1000;

    private final Studio studio;
    private final Editions editions;
    private final RuleDrafts drafts;
    private final Publications publications;
    private final OneNodeAtATime oneAtATime;
    private final Clock clock;

    Publishing(
            Studio studio,
            Editions editions,
            RuleDrafts drafts,
            Publications publications,
            OneNodeAtATime oneAtATime,
            Clock clock) {
        this.studio = studio;
        this.editions = editions;
        this.drafts = drafts;
        this.publications = publications;
        this.oneAtATime = oneAtATime;
        this.clock = clock;
    }

    /**
     * Publishes a manager's draft.
     *
     * @param at when; null for at once
     * @throws StudioRefusal if there is an error in it, or somebody else has published since it was begun
     */
    public Publication publish(String table, Agent by, String comment, Instant at) {
        Studio.requireManager(by);
        return alone(() -> {
            Draft draft = studio.draft(table, by.id()).orElseThrow(() -> new StudioRefusal(Kind.NO_DRAFT));
            Publication wish = wish(draft.file(), by, comment, at, draft.basedOn(), null, draft.xml());
            requireFit(table, wish);
            Publication done = at == null ? inForce(wish) : scheduled(wish);
            drafts.delete(draft.file(), by.id());
            return done;
        });
    }

    /** Brings an earlier version of a table, and all that stood in its file, back into force. */
    public Publication rollBack(String table, int version, Agent by, String comment) {
        Studio.requireManager(by);
        return alone(() -> {
            Edition earlier = studio.edition(table, version);
            Edition live = studio.live(table);
            return inForce(
                    wish(live.file(), by, comment, null, live.deployment(), earlier.deployment(), studio.xml(earlier)));
        });
    }

    public Publication cancel(UUID id, Agent by) {
        Studio.requireManager(by);
        return alone(() -> {
            Publication wish = publications.find(id).orElseThrow(() -> new StudioRefusal(Kind.NO_PUBLICATION));
            if (wish.state() != State.SCHEDULED) {
                throw new StudioRefusal(Kind.OVER);
            }
            return moved(wish.cancelled(by.name()));
        });
    }

    /** Newest first, those that wait for their time included. */
    public List<Publication> of(String table) {
        return publications.of(studio.live(table).file());
    }

    /** Brings into force whatever is due; what no longer fits is refused, with the reason. */
    public void publishDue() {
        publications.due(clock.instant()).stream().map(Publication::id).forEach(this::publishDue);
    }

    private void publishDue(UUID id) {
        try {
            oneAtATime.run(() -> waiting(id).ifPresent(this::whenDue));
        } catch (UnreadableRules e) {
            oneAtATime.run(() -> waiting(id).ifPresent(wish -> moved(wish.refused(e.getMessage()))));
        }
    }

    /** Another node may have been quicker. */
    private Optional<Publication> waiting(UUID id) {
        return publications.find(id).filter(wish -> wish.state() == State.SCHEDULED);
    }

    private void whenDue(Publication wish) {
        try {
            requireFit(tableOf(wish.file()), wish);
            moved(wish.published(editions.publish(wish.file(), wish.bytes()).deployment()));
        } catch (StudioRefusal e) {
            moved(wish.refused(e.kind().name()));
        }
    }

    private String tableOf(String file) {
        return editions.inForce().stream()
                .filter(edition -> edition.file().equals(file))
                .flatMap(edition -> edition.versions().keySet().stream())
                .findFirst()
                .orElseThrow(() -> new StudioRefusal(Kind.NO_TABLE, file));
    }

    private <T> T alone(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        oneAtATime.run(() -> result.set(work.get()));
        return result.get();
    }

    private Publication wish(
            String file, Agent by, String comment, Instant at, String basedOn, String rolledBackTo, String xml) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (comment == null || comment.isBlank() || comment.length() > LONGEST_COMMENT) {
            throw new StudioRefusal(Kind.NO_COMMENT, LONGEST_COMMENT);
        }
        if (at != null && !at.isAfter(now)) {
            throw new StudioRefusal(Kind.IN_THE_PAST);
        }
        return new Publication(
                IDS.generate(),
                file,
                State.SCHEDULED,
                by.id(),
                by.name(),
                comment.strip(),
                now,
                at == null ? now : at,
                basedOn,
                rolledBackTo,
                xml,
                null,
                null);
    }

    private void requireFit(String table, Publication wish) {
        Edition live = studio.live(table);
        if (!live.deployment().equals(wish.basedOn())) {
            throw new StudioRefusal(Kind.OVERTAKEN, live.versions().get(table), publishedBy(live));
        }
        List<Finding> errors =
                studio.lint(table, wish.xml()).stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw new StudioRefusal(Kind.FAULTY, errors, errors.size());
        }
    }

    private String publishedBy(Edition live) {
        return publications.of(live.file()).stream()
                .filter(publication -> live.deployment().equals(publication.deployment()))
                .findFirst()
                .map(Publication::authorName)
                .orElse("?");
    }

    private Publication inForce(Publication wish) {
        Edition edition = editions.publish(wish.file(), wish.bytes());
        Publication done = wish.published(edition.deployment());
        publications.add(done);
        return done;
    }

    private Publication scheduled(Publication wish) {
        publications.add(wish);
        return wish;
    }

    private Publication moved(Publication to) {
        publications.move(to);
        return to;
    }
}
