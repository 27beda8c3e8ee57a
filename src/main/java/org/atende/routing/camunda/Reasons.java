package org.atende.routing.camunda;

/** What the parser has to say, without its class names. */
final class Reasons {

    private Reasons() {}

    static String of(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null && deepest.getCause().getMessage() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }
}
