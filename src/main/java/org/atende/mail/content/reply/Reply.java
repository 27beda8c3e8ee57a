package org.atende.mail.content.reply;

/**
 * A mail's text or page in two: together they hold every word of it.
 *
 * @param fresh what the writer added
 * @param quoted what was quoted, and signatures; shown folded
 */
public record Reply(String fresh, String quoted) {}
