package org.atende.mail.imap;

/** Says what went wrong with an account, for an administrator. */
final class Sentence {

    private Sentence() {}

    static String of(Throwable failure) {
        String message = failure.getMessage();
        Throwable cause = failure.getCause();
        String sentence = failure.getClass().getSimpleName() + (message == null ? "" : ": " + message.strip());
        boolean tellsMore = cause != null
                && cause.getMessage() != null
                && !sentence.contains(cause.getMessage().strip());
        return tellsMore ? sentence + " (" + cause.getMessage().strip() + ")" : sentence;
    }
}
