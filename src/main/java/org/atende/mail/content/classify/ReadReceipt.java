package org.atende.mail.content.classify;

import java.util.Locale;
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
                .map(fields -> isRefusal(mail, fields)
                        ? verdict(MailKind.BOUNCE, "A mail filter writes that it refused the mail.", fields)
                        : verdict(MailKind.RECEIPT, "It is a read receipt.", fields));
    }

    /** A filter that rejects a mail says so as if it had deleted it for the reader (RFC 5429). */
    private static boolean isRefusal(IncomingMail mail, ReportFields fields) {
        String disposition = fields.get("disposition").orElse("").toLowerCase(Locale.ROOT);
        return disposition.startsWith("automatic-action")
                && disposition.contains("deleted")
                && PlainBounce.refuses(mail);
    }

    private static Verdict verdict(MailKind kind, String reason, ReportFields fields) {
        return new Verdict(
                kind,
                reason,
                fields.addresses("original-recipient", "final-recipient"),
                fields.get("disposition").orElse(""));
    }
}
