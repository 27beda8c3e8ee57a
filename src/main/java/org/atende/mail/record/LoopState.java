package org.atende.mail.record;

/**
 * How much mail goes round in circles, counted up to the threshold.
 *
 * @param comeBack the desk's own mails that came in
 * @param held the mails that the desk held back at its limits
 */
record LoopState(int comeBack, int held, boolean alarm) {}
