package org.atende.desk.search;

/** The part of a search that each database does in its own way. */
interface Words {

    /** Leaves the tickets in which all the terms are found. */
    void narrow(Conditions conditions, Terms terms);

    /** Leaves the tickets that have this tag. */
    void narrowToTag(Conditions conditions, String tag);
}
