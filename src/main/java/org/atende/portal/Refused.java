package org.atende.portal;

/** What a customer sent cannot be taken; the key names the sentence that tells them why, and what to do. */
class Refused extends RuntimeException {

    private final transient Object[] values;

    Refused(String key, Object... values) {
        super(key);
        this.values = values;
    }

    public String key() {
        return getMessage();
    }

    public Object[] values() {
        return values;
    }
}
