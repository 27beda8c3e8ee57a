package org.atende.mail.content;

/**
 * A part that mail servers write for other programs, such as a delivery status.
 *
 * @param type the type that the part declares, in lower case, such as {@code message/delivery-status}
 * @param text its text
 */
public record MachinePart(String type, String text) {}
