package org.atende.mail.intake;

/** Says in a sentence what went wrong, for someone who looks at the quarantine. */
final class Failures {

    private Failures() {}

    static String sentence(Throwable failure) {
        if (failure instanceof TryLater) {
            return failure.getMessage();
        }
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        String name = cause.getClass().getSimpleName();
        return message == null || message.isBlank()
                ? "The mail could not be handled: " + name + "."
                : "The mail could not be handled: " + message + " (" + name + ").";
    }
}
