package org.atende.desk.compose;

/** A file, or all of them together, is larger than what may be sent. */
class TooLarge extends RuntimeException {

    TooLarge(String sentence) {
        super(sentence);
    }
}
