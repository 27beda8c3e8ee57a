package org.atende.mail.record;

import org.atende.mail.intake.IntakeFilter;
import org.atende.mail.intake.Outcome;

/** What somebody typed to find a mail; an empty field does not matter. */
record RecordForm(Outcome outcome, String from, String messageId) {

    IntakeFilter filter() {
        return new IntakeFilter(typed(messageId), typed(from), outcome);
    }

    private static String typed(String field) {
        return field == null || field.isBlank() ? null : field.strip();
    }
}
