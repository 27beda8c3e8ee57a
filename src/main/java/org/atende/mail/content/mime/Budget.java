package org.atende.mail.content.mime;

/** Counts what one mail uses up, so that a small mail cannot grow into a full memory. */
public final class Budget {

    private final int maxParts;
    private final int maxDepth;
    private final long maxBytes;
    private int parts;
    private long bytes;

    public Budget(int maxParts, int maxDepth, long maxBytes) {
        this.maxParts = maxParts;
        this.maxDepth = maxDepth;
        this.maxBytes = maxBytes;
    }

    void enterPart(int depth) {
        if (++parts > maxParts) {
            throw new BudgetExceededException("The mail has more than " + maxParts + " parts.");
        }
        if (depth > maxDepth) {
            throw new BudgetExceededException("The mail's parts are nested more than " + maxDepth + " deep.");
        }
    }

    /** To be called before the bytes are made. */
    public void spend(long size) {
        bytes += size;
        if (bytes > maxBytes) {
            throw new BudgetExceededException("The mail's content takes more than " + maxBytes + " bytes.");
        }
    }
}
