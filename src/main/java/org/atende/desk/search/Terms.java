package org.atende.desk.search;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What somebody typed into the search box, term by term. */
record Terms(List<Term> all) {

    /** More than anybody types; each costs a look into the index. */
    private static final int MOST = 12;

    private static final int LONGEST = 200;
    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)\"|(\\S+))");
    private static final Pattern OF_WORDS = Pattern.compile(".*[\\p{L}\\p{N}].*", Pattern.DOTALL);

    /** One word or some that stand together, in lower case. */
    record Term(String text, boolean isPhrase, boolean isUnwanted) {

        boolean isAddress() {
            return !isPhrase && text.indexOf('@') >= 0;
        }

        private static Term of(MatchResult found) {
            boolean isPhrase = found.group(2) != null;
            String text = isPhrase ? found.group(2) : found.group(3);
            String shortened = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
            return new Term(
                    shortened.toLowerCase(Locale.ROOT).strip(),
                    isPhrase,
                    !found.group(1).isEmpty());
        }
    }

    static Terms in(String typed) {
        return new Terms(TERM.matcher(typed.replace('\0', ' '))
                .results()
                .map(Term::of)
                .filter(term -> OF_WORDS.matcher(term.text()).matches())
                .limit(MOST)
                .toList());
    }

    /** Nothing in it can be looked for: the search finds nothing. */
    boolean isEmpty() {
        return all.isEmpty();
    }
}
