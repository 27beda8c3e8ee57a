package org.atende.mail.content.reply;

/** Parts an answer from what it answers, by the marks that mail programs leave. */
public final class ReplyText {

    private ReplyText() {}

    /** Splits a plain text. */
    public static Reply split(String text) {
        return Folding.split(text);
    }
}
