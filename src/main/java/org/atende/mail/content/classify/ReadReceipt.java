package org.atende.mail.content.classify;

import java.util.Optional;
import org.atende.mail.content.IncomingMail;

/** Message disposition notifications (RFC 8098): somebody's program showed, or threw away, a mail of ours. */
final class ReadReceipt {

    private ReadReceipt() {}

    static Optional<Verdict> in(IncomingMail mail) {
        return mail.machineParts().stream()
                .filter(part -> part.type().endsWith("disposition-notification"))
                .findFirst()
                .map(part -> ReportFields.first(part.text()))
                .map(fields -> new Verdict(
                        MailKind.RECEIPT,
                        "It is a read receipt.",
                        fields.addresses("original-recipient", "final-recipient"),
                        fields.get("disposition").orElse("")));
    }
}
