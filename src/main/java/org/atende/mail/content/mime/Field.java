package org.atende.mail.content.mime;

/** One header line, unfolded, its bytes still undecoded because their charset is a guess. */
record Field(String name, String raw) {

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
