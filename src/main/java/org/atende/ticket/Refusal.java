package org.atende.ticket;

/** Why a status refuses a verb, in a sentence for the person who tried it. */
final class Refusal {

    private Refusal() {}

    static String reason(Ticket ticket, Verb verb) {
        if (ticket.mergedInto() == null && (verb == Verb.MOVE_TIMER || verb == Verb.CANCEL_TIMER)) {
            return ticket.isOpen()
                    ? "The ticket waits neither for its customer nor for a date: there is nothing to move or cancel."
                    : "Every closed ticket ends some day. The deadline can be moved to a later date.";
        }
        if (ticket.mergedInto() != null) {
            return "The ticket was merged into %s: work there, or undo the merge.".formatted(ticket.mergedInto());
        }
        return verb == Verb.UNMERGE ? "The ticket is not merged into another." : status(ticket, verb);
    }

    private static String status(Ticket ticket, Verb verb) {
        return switch (ticket.status()) {
            case CLOSED -> "The ticket is closed. Reopen it first, or add a note.";
            case IN_QUEUE -> verb == Verb.RELEASE ? "Nobody has the ticket: it is in the queue already." : open(verb);
            case IN_PROGRESS ->
                verb == Verb.TAKE
                        ? "%s is working on the ticket. It has to be released first.".formatted(ticket.assignee())
                        : open(verb);
            case UNDER_REVIEW -> verb == Verb.REVIEW ? "The ticket is under review already." : open(verb);
            case AWAITING_CUSTOMER, SCHEDULED -> open(verb);
        };
    }

    private static String open(Verb verb) {
        return verb == Verb.REOPEN
                ? "The ticket is open: there is nothing to reopen."
                : "The ticket's status does not allow this.";
    }
}
