package org.atende.mail.content;

/**
 * How much one mail may use up before it is refused, so that no mail fills the memory.
 *
 * @param maxParts the most parts, nested ones counted
 * @param maxDepth the most levels of multiparts in multiparts
 * @param maxDecodedBytes the most bytes that all parts may take together once decoded
 */
public record Limits(int maxParts, int maxDepth, long maxDecodedBytes) {

    /** 1,000 parts, 50 levels and 100 MiB: more than any mail that people write. */
    public static final Limits USUAL = new Limits(1_000, 50, 100L * 1024 * 1024);

    public Limits {
        if (maxParts < 1 || maxDepth < 1 || maxDecodedBytes < 1) {
            throw new IllegalArgumentException("Limits must be positive");
        }
    }
}
