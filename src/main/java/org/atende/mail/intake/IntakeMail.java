package org.atende.mail.intake;

import java.util.UUID;
import org.atende.mail.smtp.Envelope;

/**
 * A stored mail that is to be handled.
 *
 * @param id its id in the intake
 * @param raw the mail as it came
 * @param released whether someone looked at it in the quarantine and wants it handled: what is only suspicious then passes
 */
public record IntakeMail(UUID id, byte[] raw, Envelope envelope, boolean released) {}
