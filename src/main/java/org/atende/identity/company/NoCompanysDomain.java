package org.atende.identity.company;

/** This domain cannot be a company's. */
public class NoCompanysDomain extends RuntimeException {

    private final transient Why why;
    private final String domain;

    NoCompanysDomain(Why why, String domain) {
        super("%s: %s".formatted(domain, why));
        this.why = why;
        this.domain = domain;
    }

    public Why why() {
        return why;
    }

    public String domain() {
        return domain;
    }

    public enum Why {
        NONE,
        NO_DOMAIN,
        EVERYBODYS,
        ANOTHERS
    }
}
