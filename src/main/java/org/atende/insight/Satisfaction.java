package org.atende.insight;

/** How customers answered the question about closed tickets. */
record Satisfaction(long good, long bad) {

    public long all() {
        return good + bad;
    }

    /** In percent of those who answered. */
    public long share() {
        return all() == 0 ? 0 : Math.round(100.0 * good / all());
    }
}
