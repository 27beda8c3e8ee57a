package org.atende.mail.intake;

import java.util.UUID;

/** What became of a mail was decided and committed. */
public record MailHandled(UUID id, Outcome outcome) {}
