package org.atende.desk.views;

/** The lists that everybody has, in the order in which they are shown; pages name them in the reader's language. */
enum ReadyView {
    OPEN(ReadyView.ALL_OPEN),
    MINE(ReadyView.ALL_OPEN + "&assignee=me"),
    UNASSIGNED("status=IN_QUEUE&assignee=nobody&sort=-priority"),
    UNREAD(ReadyView.ALL_OPEN + "&unread=true&sort=updatedAt"),
    OVERDUE("overdue=true&sort=dueAt"),
    AWAITING("status=AWAITING_CUSTOMER,SCHEDULED&sort=updatedAt"),
    CLOSED("status=CLOSED&sort=-updatedAt"),
    EVERY("sort=-updatedAt");

    private static final String ALL_OPEN = "status=IN_QUEUE,IN_PROGRESS,UNDER_REVIEW,AWAITING_CUSTOMER,SCHEDULED";

    private final String query;

    ReadyView(String query) {
        this.query = query;
    }

    String query() {
        return query;
    }
}
