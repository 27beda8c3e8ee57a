package org.atende.routing.trial;

import java.util.LinkedHashMap;
import java.util.Map;
import org.atende.routing.Editions;
import org.atende.routing.sheet.SheetReader;
import org.springframework.stereotype.Component;

/** Reads files, and knows which of them every ticket passes through first. */
@Component
class Rulebooks {

    /** The decision that the ticket's diagram asks. */
    static final String ROUTING = "ticket-routing";

    private final TrialTables tables;
    private final SheetReader reader;
    private final Editions editions;

    Rulebooks(TrialTables tables, SheetReader reader, Editions editions) {
        this.tables = tables;
        this.reader = reader;
        this.editions = editions;
    }

    Rulebook of(byte[] file) {
        return new Rulebook(reader.read(file), tables.prepare(file));
    }

    /** The rules in force that route tickets. */
    Rulebook routing() {
        return of(editions.content(editions.inForce(ROUTING).orElseThrow()));
    }

    /** What a table other than the routing's knows: how the ticket was routed, and what is said besides. */
    static Map<String, Object> routed(Rulebook routing, Case one) {
        Map<String, Object> facts = new LinkedHashMap<>(one.inputs().facts());
        facts.putAll(routing.outcome(routing.decide(facts)));
        facts.putAll(one.more());
        return facts;
    }
}
