package org.atende.desk.api;

/** What was asked for by its id is not there. */
class NotFound extends RuntimeException {

    NotFound(String message) {
        super(message);
    }
}
