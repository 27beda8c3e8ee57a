package org.atende;

import java.util.List;

/** Settings that are missing or unsafe, found before anything else is started. */
class StartRefused extends RuntimeException {

    private final transient List<String> reasons;

    StartRefused(List<String> reasons) {
        super(String.join(" ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    List<String> reasons() {
        return reasons;
    }
}
