package org.atende.insight;

import java.time.LocalDate;

/** What came and went on one day; a ticket that was reopened no longer counts as closed. */
record Day(LocalDate date, long opened, long closed) {

    long most() {
        return Math.max(opened, closed);
    }
}
