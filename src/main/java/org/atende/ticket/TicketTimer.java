package org.atende.ticket;

/** What can happen to a ticket by itself. */
public enum TicketTimer {
    ESCALATION("The time promised runs out: the table of escalations decides what is done."),
    REMINDER("The customer was asked and has not answered: they are reminded."),
    AUTO_CLOSE("The customer was asked and has not answered: the ticket is closed."),
    DATE_REACHED("The agreed date comes: the ticket returns to its agent."),
    REOPEN_DEADLINE("From then on an answer opens a new ticket.");

    private final String meaning;

    TicketTimer(String meaning) {
        this.meaning = meaning;
    }

    /** What it does, in a sentence. */
    public String meaning() {
        return meaning;
    }
}
