package org.atende.mail.smtp;

/** Takes nearly anything as the sender: a strange one is no reason to refuse a customer's mail. */
final class EnvelopeSender {

    private static final int LONGEST = 320;

    private EnvelopeSender() {}

    static boolean isSane(String address) {
        return address.length() <= LONGEST && address.chars().noneMatch(Character::isISOControl);
    }
}
