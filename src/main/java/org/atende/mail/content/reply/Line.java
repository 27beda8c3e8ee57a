package org.atende.mail.content.reply;

/** A line of a mail, and what it is there for. */
record Line(String text, Kind kind) {

    boolean is(Kind other) {
        return kind == other;
    }
}
