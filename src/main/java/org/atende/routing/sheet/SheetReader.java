package org.atende.routing.sheet;

/** Reads DMN files. */
public interface SheetReader {

    /** @throws UnreadableRules if it is no DMN file with tables in it */
    Sheets read(byte[] file);
}
