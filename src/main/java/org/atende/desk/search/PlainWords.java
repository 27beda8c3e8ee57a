package org.atende.desk.search;

import java.util.Map;

/** Looks into the rows themselves: right for the few tickets of the embedded database. */
class PlainWords implements Words {

    private static final String HOLDS =
            """
            (LOWER(t.number) LIKE :%1$s OR LOWER(t.subject) LIKE :%1$s OR t.requester_email LIKE :%1$s
             OR EXISTS (SELECT 1 FROM customer c WHERE c.id = t.requester AND LOWER(c.name) LIKE :%1$s)
             OR EXISTS (SELECT 1 FROM message m WHERE m.ticket_id = t.id
                        AND (LOWER(m.text) LIKE :%1$s OR LOWER(m.author_name) LIKE :%1$s OR m.author_email LIKE :%1$s))
             OR EXISTS (SELECT 1 FROM message m JOIN attachment a ON a.owner = m.id
                        WHERE m.ticket_id = t.id AND LOWER(a.name) LIKE :%1$s))""";

    @Override
    public void narrow(Conditions conditions, Terms terms) {
        for (int place = 0; place < terms.all().size(); place++) {
            Terms.Term term = terms.all().get(place);
            String name = "term" + place;
            conditions.add(
                    (term.isUnwanted() ? "NOT " : "") + HOLDS.formatted(name),
                    Map.of(name, "%" + escaped(term.text()) + "%"));
        }
    }

    @Override
    public void narrowToTag(Conditions conditions, String tag) {
        conditions.add("' ' || t.tags || ' ' LIKE :tag", Map.of("tag", "% " + escaped(tag) + " %"));
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
