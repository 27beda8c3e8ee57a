package org.atende.ticket;

/** What was asked lacks something or is wrong; names the field, so that whoever asked can mend it. */
public class InvalidRequest extends RuntimeException {

    private final String field;

    public InvalidRequest(String field, String problem) {
        super(problem);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
