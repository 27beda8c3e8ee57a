package org.atende.routing.studio;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.atende.identity.Agent;
import org.atende.routing.Edition;
import org.atende.routing.Editions;
import org.atende.routing.lint.Finding;
import org.atende.routing.lint.Lint;
import org.atende.routing.studio.StudioRefusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where managers write their rules before anybody is routed by them. */
@Service
@Transactional
public class Studio {

    private static final int LONGEST = 2_000_000;

    private final Editions editions;
    private final RuleDrafts drafts;
    private final Lint lint;
    private final Clock clock;

    Studio(Editions editions, RuleDrafts drafts, Lint lint, Clock clock) {
        this.editions = editions;
        this.drafts = drafts;
        this.lint = lint;
        this.clock = clock;
    }

    /** @throws StudioRefusal if there is no such table */
    public Edition live(String table) {
        return editions.inForce(table).orElseThrow(() -> new StudioRefusal(Kind.NO_TABLE, table));
    }

    /** @param version null for the one in force */
    public Edition edition(String table, Integer version) {
        return version == null
                ? live(table)
                : editions.of(table).stream()
                        .filter(edition -> version.equals(edition.versions().get(table)))
                        .findFirst()
                        .orElseThrow(() -> new StudioRefusal(Kind.NO_VERSION, table, version));
    }

    public Optional<Draft> draft(String table, String author) {
        return drafts.find(live(table).file(), author);
    }

    /** Everybody's drafts of the file in which this table stands, newest first. */
    public List<Draft> drafts(String table) {
        return drafts.of(live(table).file());
    }

    /**
     * Keeps what a manager has written so far, whatever is wrong with it.
     *
     * @param seen the version of the draft that they started from, 0 if they had none
     * @param basedOn the deployment that they mean to replace; null for the one in force
     * @throws StudioRefusal if another window of theirs has saved since
     */
    public Draft save(String table, Agent author, String xml, String basedOn, int seen) {
        requireManager(author);
        if (xml.length() > LONGEST) {
            throw new StudioRefusal(Kind.TOO_LONG, LONGEST);
        }
        Edition live = live(table);
        String base = basedOn == null ? live.deployment() : basedOn;
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Draft draft = new Draft(live.file(), author.id(), xml, base, now, seen + 1);
        if (!drafts.save(draft, seen)) {
            throw new StudioRefusal(Kind.STALE_DRAFT);
        }
        return draft;
    }

    public void discard(String table, Agent author) {
        requireManager(author);
        drafts.delete(live(table).file(), author.id());
    }

    /** What is to be said about a file that might replace the one in force. */
    @Transactional(readOnly = true)
    public List<Finding> lint(String table, String xml) {
        return lint.check(xml.getBytes(StandardCharsets.UTF_8), editions.content(live(table)));
    }

    /** What is to be said about the file in force. */
    @Transactional(readOnly = true)
    public List<Finding> lintLive(Edition live) {
        byte[] content = editions.content(live);
        return lint.check(content, content);
    }

    @Transactional(readOnly = true)
    public String xml(Edition edition) {
        return new String(editions.content(edition), StandardCharsets.UTF_8);
    }

    public static void requireManager(Agent agent) {
        if (!agent.managesAll()) {
            throw new StudioRefusal(Kind.NOT_A_MANAGER);
        }
    }
}
