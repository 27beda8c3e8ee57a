package org.atende.routing.studio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atende.routing.Edition;
import org.atende.routing.Editions;
import org.atende.routing.sheet.Differences;
import org.atende.routing.sheet.RowChange;
import org.atende.routing.sheet.SheetReader;
import org.atende.routing.sheet.Sheets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The history of a file of rules: who, when, why, and which rows. */
@Service
@Transactional(readOnly = true)
public class Chronicle {

    private static final int SHOWN = 50;

    private final Editions editions;
    private final Publications publications;
    private final SheetReader reader;

    Chronicle(Editions editions, Publications publications, SheetReader reader) {
        this.editions = editions;
        this.publications = publications;
        this.reader = reader;
    }

    /**
     * An edition of a table.
     *
     * @param author null if it came with the product, or by another way than the studio
     * @param rolledBackTo the version that it brought back, null if it brought something new
     * @param changes against the edition before it
     */
    public record Entry(
            int version,
            Instant at,
            boolean packaged,
            String author,
            String comment,
            Integer rolledBackTo,
            List<RowChange> changes) {}

    /** Newest first, the last fifty. */
    public List<Entry> of(String table) {
        List<Edition> all = editions.of(table).stream().limit(SHOWN + 1L).toList();
        Map<String, Publication> known = publications(all);
        Map<String, Integer> versions = all.stream()
                .collect(Collectors.toMap(
                        Edition::deployment, edition -> edition.versions().get(table)));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(all.size(), SHOWN); i++) {
            Edition before = i + 1 < all.size() ? all.get(i + 1) : null;
            entries.add(entry(table, all.get(i), before, known.get(all.get(i).deployment()), versions));
        }
        return entries;
    }

    private Map<String, Publication> publications(List<Edition> all) {
        return all.stream()
                .map(Edition::file)
                .distinct()
                .flatMap(file -> publications.of(file).stream())
                .filter(publication -> publication.deployment() != null)
                .collect(Collectors.toMap(Publication::deployment, Function.identity()));
    }

    private Entry entry(String table, Edition edition, Edition before, Publication by, Map<String, Integer> versions) {
        return new Entry(
                edition.versions().get(table),
                edition.at(),
                edition.packaged(),
                by == null ? null : by.authorName(),
                by == null ? null : by.comment(),
                by == null || by.rolledBackTo() == null ? null : versions.get(by.rolledBackTo()),
                before == null ? List.of() : Differences.between(read(before), read(edition)));
    }

    /** What a draft changes in an edition, row by row. */
    public List<RowChange> changes(Edition from, Draft draft) {
        return Differences.between(read(from), read(draft));
    }

    /** @throws org.atende.routing.sheet.UnreadableRules if the draft is not, or not yet, a DMN file */
    public Sheets read(Draft draft) {
        return reader.read(draft.bytes());
    }

    public Sheets read(Edition edition) {
        return reader.read(editions.content(edition));
    }

    /** What the release brings and what was edited here, row by row; empty where nothing waits for a decision. */
    public Optional<ThreeWay> upgrade(Edition live) {
        Optional<byte[]> base = editions.lastPackaged(live.file());
        Optional<byte[]> packaged = editions.packaged(live.file());
        byte[] edited = editions.content(live);
        boolean waits = base.isPresent()
                && packaged.isPresent()
                && !java.util.Arrays.equals(base.get(), packaged.get())
                && !java.util.Arrays.equals(edited, packaged.get());
        return waits
                ? Optional.of(ThreeWay.of(reader.read(base.get()), reader.read(edited), reader.read(packaged.get())))
                : Optional.empty();
    }
}
